/**
 * The types that the declarations of the words speak of, as they are written to declaration files.
 *
 * Those that depend on where a file is written (entries of creds.json, rules, record types) are added when it is.
 */
export const SHAPES = `\
/** Seconds, or a text such as "90", "5m", "1h", "2d" or "1w". */
type Duration = number | \`\${number}\` | \`\${number}\${'s' | 'm' | 'h' | 'd' | 'w' | 'n' | 'y'}\`;

/** What NewRegistrar returns. */
type RegistrarName = string & { readonly kindOfName?: 'registrar' };

/** What NewDnsProvider returns. */
type DnsProviderName = string & { readonly kindOfName?: 'DNS provider' };

/** A value of metadata; it becomes text. */
type MetadataValue = string | number | boolean;

/** Metadata of a zone. */
interface Metadata {
  [key: string]: MetadataValue;
}

/** Metadata of a record. */
interface RecordMetadata {
  /** Replace the address of the record as a table says. */
  transform?: TransformTable;
  [key: string]: MetadataValue | TransformTable | undefined;
}

/** A record as functions see it; the other properties are those of the intermediate representation. */
interface DnsRecord {
  type: string;
  name?: string;
  ttl: number;
  meta: RecordMetadata;
  subdomain?: string;
  [field: string]: unknown;
}

/** A zone as functions see it. */
interface Domain {
  name: string;
  /** What D_EXTEND was given in front of the name of the zone. */
  subdomain: string;
  registrar: string;
  meta: Metadata;
  records: DnsRecord[];
  rawrecords: DnsRecord[];
  recordsabsent: DnsRecord[];
  /** How many name servers of each DNS provider are used, -1 for all. */
  dnsProviders: Record<string, number>;
  defaultTTL: number;
  nameservers: { name: string }[];
  unmanaged: { label_pattern: string; rType_pattern: string; target_pattern: string }[];
  KeepUnknown?: boolean;
  auto_dnssec?: 'on' | 'off';
  unmanaged_disable_safety_check?: boolean;
  ignore_external_dns?: boolean;
  external_dns_prefix?: string;
}

/** Changes a zone. */
type DomainFunction = (domain: Domain) => void;

/** Changes a record. */
type RecordFunction = (record: DnsRecord) => void;

/** What a record word returns: adds the record to a zone. */
type RecordMaker = (domain: Domain) => DnsRecord;

/** What may stand behind name and registrar in D: records, settings, metadata, and lists of them. */
type DomainModifier = DomainFunction | Readonly<Metadata> | readonly DomainModifier[];

/** What may stand behind the arguments of a record word: settings, metadata, and lists of them. */
type RecordModifier = RecordFunction | Readonly<RecordMetadata> | readonly RecordModifier[];

/** Types of records with commas between them, or "*" for all. */
type RecordTypeList = RecordTypeName | '*' | (string & {});

/** Everything that has been declared. */
interface Configuration {
  registrars: { name: string; type: string; meta?: unknown }[];
  dns_providers: { name: string; type: string; meta?: unknown }[];
  domains: Domain[];
  domain_names: string[];
}

/** An address as text, or made with IP. */
type Address = string | number;

/** What becomes of addresses: of the rows that an address lies in, the first counts. */
type TransformTable = readonly {
  low: Address;
  high: Address;
  /** Where the range begins afterwards. */
  newBase?: Address | readonly Address[];
  /** What every address of the range becomes. */
  newIP?: Address | readonly Address[];
}[];

/** Digests that HASH knows. */
type HashAlgorithm = 'SHA1' | 'SHA256' | 'SHA512' | 'sha1' | 'sha256' | 'sha512';

/** Status codes of redirects. */
type RedirectCode = 301 | 302 | 303 | 307 | 308 | '301' | '302' | '303' | '307' | '308';

/** How FETCH asks. */
interface FetchOptions {
  method?: string;
  headers?: Readonly<Record<string, string | readonly string[]>>;
  body?: string;
}

/** What a server answered. */
interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: {
    get(name: string): string | null;
    getAll(name: string): string[];
    has(name: string): boolean;
  };
  text(): Promise<string>;
  json(): Promise<any>;
}

/** What console can do; the last ones do nothing. */
interface Console {
  log(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  dir(...values: unknown[]): void;
  time(...values: unknown[]): void;
  timeEnd(...values: unknown[]): void;
  trace(...values: unknown[]): void;
  assert(...values: unknown[]): void;
}
`;
