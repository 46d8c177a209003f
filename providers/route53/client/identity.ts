import type { Identity, ProviderContext } from '../../../src/provider.ts';
import { explain } from '../failures/explain.ts';
import type { Settings } from '../settings.ts';
import { accountOf } from './client.ts';
import { createCredentials } from './credentials.ts';
import { endpointOf, keepReachable } from './endpoint.ts';

/**
 * Ask AWS who the credentials of an entry belong to; needs no permission.
 *
 * @throws {ProviderError} when they are no good.
 */
export async function readIdentity(settings: Settings, context: ProviderContext): Promise<Identity> {
  const account = accountOf(settings, context);
  try {
    const endpoint = endpointOf(settings, context.env);
    const [{ GetCallerIdentityCommand, STSClient }, credentials] = await Promise.all([
      import('@aws-sdk/client-sts'),
      createCredentials(settings, endpoint),
    ]);
    const sts = new STSClient({
      region: 'us-east-1',
      ...keepReachable(endpoint),
      ...(credentials === undefined ? {} : { credentials }),
    });
    const answer = await sts.send(new GetCallerIdentityCommand({}));
    const arn = answer.Arn ?? '';
    return {
      account: answer.Account ?? '',
      arn,
      source: `${kindOfCaller(arn)}, ${account.source.replace(/^an? /, '')}`,
    };
  } catch (error) {
    const operation = settings.roleArn === undefined ? 'GetCallerIdentity' : 'AssumeRole';
    const resource = settings.roleArn ?? '*';
    throw explain(error, { service: 'sts', operation, resource }, account);
  }
}

/** Say in words what kind of caller an ARN names. */
export function kindOfCaller(arn: string): string {
  const resource = arn.split(':').slice(5).join(':');
  if (resource === 'root') return 'root user of the account';
  if (resource.startsWith('user/')) return 'IAM user';
  if (resource.startsWith('assumed-role/AWSReservedSSO_')) return 'IAM Identity Center user';
  if (/^assumed-role\/[^/]+\/i-[\da-f]+$/.test(resource)) return 'EC2 instance';
  if (resource.startsWith('assumed-role/')) return 'IAM role';
  if (resource.startsWith('federated-user/')) return 'federated user';
  return 'AWS caller';
}
