/** A name server as a registry knows it; addresses only for hosts below the domain itself. */
export interface DomainNameServer {
  readonly name: string;
  readonly glueIps?: readonly string[];
}

/** A registered domain of the account. */
export interface Domain {
  /** In lower case, without trailing dot. */
  readonly name: string;
  /** What the registry delegates to: changes arrive here when their operation has succeeded. */
  readonly nameServers: readonly DomainNameServer[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly expiresAt: string;
}

/** A change a registry has been asked for. */
export interface DomainOperation {
  readonly id: string;
  readonly domain: string;
  readonly status: 'FAILED' | 'IN_PROGRESS' | 'SUCCESSFUL';
  readonly message?: string;
  readonly submittedAt: string;
  readonly updatedAt: string;
  /** How many more times to answer that it is in progress. */
  readonly pendingPolls: number;
  readonly nameServers: readonly DomainNameServer[];
}

/** A domain as options and files declare it; the rest is made up. */
export interface DeclaredDomain {
  readonly name: string;
  readonly nameServers: readonly string[];
}

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Register a declared domain, for a year from now. */
export function createDomain(declared: DeclaredDomain, now: Date): Domain {
  const at = now.toISOString();
  return {
    name: bareDomain(declared.name),
    nameServers: declared.nameServers.map((name) => ({ name: bareDomain(name) })),
    createdAt: at,
    updatedAt: at,
    expiresAt: new Date(now.getTime() + YEAR_MS).toISOString(),
  };
}

/** Write a domain as it is declared. */
export function declaredFromDomain(domain: Domain): DeclaredDomain {
  return { name: domain.name, nameServers: domain.nameServers.map(({ name }) => name) };
}

/** Bring a name into the form in which registries keep it. */
export function bareDomain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
