import { ApiFailure, constraintFailure } from '../failure.ts';
import { takeUuid } from '../state.ts';
import type { DomainsOperation } from './call.ts';
import type { DomainNameServer, DomainOperation } from './domain.ts';
import { bareDomain } from './domain.ts';
import { glueProblem } from './glue.ts';
import { asMembers, listOf, requiredText, textsOf } from './input.ts';
import { ownedDomain } from './owned-domain.ts';

const MAX_SERVERS = 6;
const RUNNING =
  'A request already pending for the operation. Please use the RequestId from the exception to track the request status.';

/** Ask the registry for other name servers; it has them once the operation has succeeded. */
export const updateDomainNameservers: DomainsOperation = (call) => {
  const domain = ownedDomain(call);
  const sent = listOf(call.input, 'Nameservers');
  const nameServers = sent.map((item, index) => readNameServer(item, index, domain.name));
  const names = new Set(nameServers.map(({ name }) => name));
  if (sent.length === 0 || sent.length > MAX_SERVERS) {
    throw new ApiFailure('InvalidInput', `A domain has between 1 and ${MAX_SERVERS} name servers, not ${sent.length}`);
  }
  if (names.size < sent.length) throw new ApiFailure('InvalidInput', 'A name server is given more than once');
  const running = [...call.state.domainOperations.values()];
  if (running.some((operation) => operation.domain === domain.name && operation.status === 'IN_PROGRESS')) {
    throw new ApiFailure('DuplicateRequest', RUNNING);
  }
  const { id, state } = takeUuid(call.state);
  const submittedAt = call.now.toISOString();
  const operation: DomainOperation = {
    id,
    domain: domain.name,
    status: 'IN_PROGRESS',
    submittedAt,
    updatedAt: submittedAt,
    pendingPolls: call.settings.pendingPolls,
    nameServers,
  };
  return {
    state: { ...state, domainOperations: new Map(state.domainOperations).set(id, operation) },
    output: { OperationId: id },
  };
};

function readNameServer(item: unknown, index: number, domain: string): DomainNameServer {
  const members = asMembers(item);
  const name = requiredText(members, 'Name');
  if (!/^[a-zA-Z0-9_\-.]*$/.test(name)) {
    const path = `nameservers.${index + 1}.member.name`;
    throw constraintFailure(path, name, 'Member must satisfy regular expression pattern: [a-zA-Z0-9_\\-.]*');
  }
  const host = bareDomain(name);
  if (!/^[^.]+(?:\.[^.]+)+$/.test(host)) throw new ApiFailure('InvalidInput', `The name server ${name} is not valid`);
  const glueIps = textsOf(members, 'GlueIps');
  const problem = glueProblem(domain, host, glueIps);
  if (problem !== undefined) throw new ApiFailure('InvalidInput', problem);
  return { name: host, ...(glueIps.length === 0 ? {} : { glueIps }) };
}
