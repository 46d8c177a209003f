import { createHash } from 'node:crypto';

const ID_LENGTH = 17;

/** Derive the unique id of a user or of a role session from its ARN; the root user's is the account number. */
export function principalId(arn: string): string {
  const [, , , , account = '', ...resource] = arn.split(':');
  const path = resource.join(':');
  const parts = path.split('/');
  if (path === 'root') return account;
  if (parts[0] === 'federated-user') return `${account}:${parts[1] ?? ''}`;
  if (parts[0] !== 'assumed-role') return `AIDA${digest(arn)}`;
  return `AROA${digest(`${account}/${parts[1] ?? ''}`)}:${parts[2] ?? ''}`;
}

function digest(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .toUpperCase()
    .slice(-ID_LENGTH);
}
