import type { ObservedHealth } from '../model/account.ts';
import { calculateHealth, DISABLED_HEALTH, invertHealth } from '../model/health.ts';

/** A health check as it is declared. */
export interface DescribedCheck {
  readonly name: string;
  /** Its settings; what is something else is passed over, as its own check has refused it. */
  readonly options: unknown;
}

/** Declared health checks that are calculated from others. */
export interface CalculatedChecks {
  /** Everything that one is calculated from, by however many steps: names and ids. */
  readonly descendantsOf: (name: string) => ReadonlySet<string>;
  /** Tell by name how those are that something which is down has a say in. */
  readonly judge: (down: ReadonlySet<string>) => ReadonlyMap<string, ObservedHealth>;
}

/** What a calculated check goes by. */
interface Calculation {
  readonly children: readonly string[];
  readonly threshold: number;
  readonly isInverted: boolean;
  readonly isDisabled: boolean;
}

/**
 * Index declared health checks by what they are calculated from; what is not down counts as healthy.
 *
 * @see Route 53 Developer Guide, "How Amazon Route 53 determines whether a health check is healthy"
 */
export function indexCalculated(checks: readonly DescribedCheck[]): CalculatedChecks {
  const calculations = new Map<string, Calculation>();
  for (const { name, options } of checks) {
    const calculation = readCalculation(options);
    if (calculation !== undefined) calculations.set(name, calculation);
  }
  const descendantsOf = (name: string): ReadonlySet<string> => {
    const all = new Set(calculations.get(name)?.children);
    // The set grows while it is walked.
    for (const child of all) for (const own of calculations.get(child)?.children ?? []) all.add(own);
    return all;
  };
  return {
    descendantsOf,
    judge: (down) => {
      const judge = createJudge(calculations, down);
      const touched = [...calculations.keys()].filter((name) => [...descendantsOf(name)].some((own) => down.has(own)));
      return new Map(touched.map((name) => [name, judge(name)]));
    },
  };
}

function createJudge(
  calculations: ReadonlyMap<string, Calculation>,
  down: ReadonlySet<string>,
): (name: string) => ObservedHealth {
  const known = new Map<string, ObservedHealth>();
  const judge = (name: string): ObservedHealth => {
    const before = known.get(name);
    if (before !== undefined) return before;
    // Nobody's health depends on itself: a configuration with a circle has been refused.
    known.set(name, { isHealthy: true, because: 'it is calculated from itself' });
    const health = calculate(calculations.get(name));
    known.set(name, health);
    return health;
  };
  const calculate = (calculation: Calculation | undefined): ObservedHealth => {
    if (calculation === undefined) return { isHealthy: true, because: 'nothing says that it is down' };
    const { children, threshold, isInverted, isDisabled } = calculation;
    const plain = isDisabled
      ? DISABLED_HEALTH
      : calculateHealth(children, threshold, (child) => !down.has(child) && judge(child).isHealthy);
    return isInverted ? invertHealth(plain) : plain;
  };
  return judge;
}

function readCalculation(options: unknown): Calculation | undefined {
  if (typeof options !== 'object' || options === null) return undefined;
  const { type, children, threshold, inverted, disabled }: Readonly<Record<string, unknown>> = { ...options };
  if (type !== 'CALCULATED' || !Array.isArray(children)) return undefined;
  return {
    children: [...new Set(children.map(String))],
    threshold: Number(threshold),
    isInverted: inverted === true,
    isDisabled: disabled === true,
  };
}
