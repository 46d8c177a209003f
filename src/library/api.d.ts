/** Where something stands in a file: 1-based line and column. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How bad the findings of a rule are. */
export type RuleLevel = 'off' | 'warning' | 'error';

/** Something questionable or wrong in a configuration. */
export interface Finding {
  /** Id of the rule, such as `cname-apex`. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
  /** What is wrong, in one line. */
  readonly message: string;
  /** The way out. */
  readonly hint?: string;
  /** The zone it is about. */
  readonly zone?: string;
  /** The words as typed, such as `A("www", "192.0.2.300")`. */
  readonly excerpt?: string;
  readonly position?: Position;
}

/** Where a configuration lies and what it is told. */
export interface ConfigSource {
  /** The configuration file; `dnsconfig.js`, `.ts`, `.mts` or `.mjs` unless told otherwise. */
  readonly config?: string;
  /** The folder that paths start from; that of the process unless told otherwise. */
  readonly cwd?: string;
  /** Global text variables of the configuration. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Levels of rules by their ids. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** True to warn of what is against good practice too. */
  readonly strict?: boolean;
  /** True to let the configuration ask servers on the web. */
  readonly allowFetch?: boolean;
  /** Called with each line that the configuration prints. */
  readonly onPrint?: (line: string) => void;
}

/** A configuration that was evaluated and checked. */
export interface CompiledConfig {
  /** What is questionable or wrong, sorted by position. */
  readonly findings: readonly Finding[];
  /** True when a finding is an error, so that nothing can be previewed or pushed. */
  readonly hasErrors: boolean;
  /** Names of the zones as they are told apart, tags included. */
  readonly zones: readonly string[];
  /** The intermediate representation that `zonewright print-ir` prints, as plain data without positions. */
  readonly toIr: () => unknown;
}

/** What preview and push work with. */
export interface PlanSource extends ConfigSource {
  /** The credentials; `creds.json` unless told otherwise. */
  readonly creds?: string;
  /** Environment variables that credentials are looked up in; those of the process unless told otherwise. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Only these zones: `shop.test,*.shop.test,shop.test!tag`. */
  readonly domains?: string;
  /** Only these DNS providers, by the names of their entries. */
  readonly providers?: string;
  /** True to delete and replace record sets too that the configuration cannot express. */
  readonly allowOpaqueDelete?: boolean;
  /** How many zones are worked on side by side; 100 unless told otherwise. */
  readonly concurrency?: number;
  /** An AbortSignal: once it is aborted, what is under way is finished and nothing new is started. */
  readonly signal?: { readonly aborted: boolean };
  /** Called with warnings and other lines for people. */
  readonly onMessage?: (line: string) => void;
}

/** What there is to do for a zone at one of its DNS providers or its registrar. */
export interface PlannedWork {
  /** The zone with its tag, such as `bakery.example!inside`; empty for what the account holds besides zones. */
  readonly zone: string;
  readonly role: 'provider' | 'registrar';
  /** Name of the entry in the credentials. */
  readonly entry: string;
  /** A line for each change, as `zonewright preview` prints it. */
  readonly changes: readonly string[];
  /** What should have been done and cannot be. */
  readonly problems: readonly string[];
  /** What is left as it is, and other things to know. */
  readonly notes: readonly string[];
}

/** What a push would do. */
export interface Preview {
  /** All work in the order of the configuration: zones to be created first, what nothing refers to any longer last. */
  readonly work: readonly PlannedWork[];
  /** How many changes there are. */
  readonly changeCount: number;
  /** True when something could not be planned, such as a zone that cannot be read. */
  readonly hasProblems: boolean;
}

/** What became of one request of a push. */
export interface RequestResult {
  /** Empty for what the account holds besides zones. */
  readonly zone: string;
  /** Name of the entry in the credentials. */
  readonly entry: string;
  /** `stale` where somebody else has changed in between what was to be changed; nothing was done then. */
  readonly status: 'applied' | 'refused' | 'stale' | 'not-tried';
  /** Why it was not carried out. */
  readonly message?: string;
  /** The provider's id of the change. */
  readonly changeId?: string;
}

/** What a push did. */
export interface Pushed extends Preview {
  readonly results: readonly RequestResult[];
  /** True when everything that was planned has been carried out. */
  readonly isComplete: boolean;
}

/** An error that whoever runs the program can mend. */
export declare class UserError extends Error {
  /** The way out. */
  readonly hint: string | undefined;
  readonly position: Position | undefined;
}

/** A configuration has errors, so that there is nothing to preview or push. */
export declare class FindingsError extends UserError {
  readonly findings: readonly Finding[];
}

/**
 * Evaluate a configuration in its sandbox and check it, without asking any provider.
 *
 * @throws {UserError} when there is nothing to check: a file is missing, or the evaluation stops.
 * @example
 * const { findings, hasErrors } = await compile({ config: 'dnsconfig.js' });
 * for (const { position, message } of findings) console.log(position?.line, message);
 */
export declare function compile(source?: ConfigSource): Promise<CompiledConfig>;

/**
 * Tell what a push would change, and change nothing.
 *
 * @throws {FindingsError} when the configuration has errors.
 * @throws {UserError} when configuration or credentials cannot be read, or no provider answers.
 * @example
 * const { changeCount, work } = await preview({ domains: 'bakery.example' });
 * console.log(changeCount, work.flatMap(({ changes }) => changes));
 */
export declare function preview(source?: PlanSource): Promise<Preview>;

/**
 * Make the zones what the configuration says; zones that are missing are created.
 *
 * A request that fails stops nothing that does not build on it: look at `isComplete`.
 *
 * @throws {FindingsError} when the configuration has errors; nothing is changed then.
 * @throws {UserError} when configuration or credentials cannot be read, or no provider answers.
 * @example
 * const { isComplete, results } = await push({ creds: 'creds.json' });
 * if (!isComplete) console.log(results.filter(({ status }) => status !== 'applied'));
 */
export declare function push(source?: PlanSource): Promise<Pushed>;
