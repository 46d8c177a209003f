import type { JsonCheck } from '../json.ts';
import { asList, asNumber, asObject, asString, JsonProblem } from '../json.ts';
import type { DeclaredDomain, Domain, DomainNameServer, DomainOperation } from './domain.ts';

const checkNameServer: JsonCheck<DomainNameServer> = asObject({ name: asString }, { glueIps: asList(asString) });

/** Check that a value of unknown origin is a domain as options and files declare it. */
export const checkDeclaredDomain: JsonCheck<DeclaredDomain> = asObject(
  { name: asString, nameServers: asList(asString) },
  {},
);

/** Check that a value of unknown origin is a domain as the data file holds it. */
export const checkDomain: JsonCheck<Domain> = asObject(
  {
    name: asString,
    nameServers: asList(checkNameServer),
    createdAt: asString,
    updatedAt: asString,
    expiresAt: asString,
  },
  {},
);

/** Check that a value of unknown origin is an operation as the data file holds it. */
export const checkDomainOperation: JsonCheck<DomainOperation> = asObject(
  {
    id: asString,
    domain: asString,
    status: asStatus,
    submittedAt: asString,
    updatedAt: asString,
    pendingPolls: asNumber,
    nameServers: asList(checkNameServer),
  },
  { message: asString },
);

function asStatus(value: unknown, path: string): DomainOperation['status'] {
  if (value === 'FAILED' || value === 'IN_PROGRESS' || value === 'SUCCESSFUL') return value;
  throw new JsonProblem(path, 'FAILED, IN_PROGRESS or SUCCESSFUL');
}
