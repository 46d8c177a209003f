import type { Route53ClientConfig } from '@aws-sdk/client-route-53';
import { RoleError } from '../failures/failure.ts';
import type { Settings } from '../settings.ts';
import { keepReachable, type Endpoint } from './endpoint.ts';

/** What the SDK clients take as credentials; undefined leaves the choice to the SDK's default chain. */
export type SdkCredentials = NonNullable<Route53ClientConfig['credentials']>;

/**
 * Make the credentials of an entry: its keys or profile or else the SDK's default chain, and a role on top of any.
 *
 * Nothing is asked of any service before the first request.
 */
export async function createCredentials(settings: Settings, endpoint: Endpoint): Promise<SdkCredentials | undefined> {
  const base = await createBaseCredentials(settings);
  const { roleArn } = settings;
  if (roleArn === undefined) return base;
  const { fromTemporaryCredentials } = await import('./sdk-credentials.ts');
  const takeOnRole = fromTemporaryCredentials({
    ...(base === undefined ? {} : { masterCredentials: base }),
    params: {
      RoleArn: roleArn,
      RoleSessionName: 'zonewright',
      ...(settings.externalId === undefined ? {} : { ExternalId: settings.externalId }),
    },
    clientConfig: { region: 'us-east-1', ...keepReachable(endpoint) },
  });
  return async (properties) => {
    try {
      return await takeOnRole(properties);
    } catch (error) {
      throw new RoleError(roleArn, error);
    }
  };
}

async function createBaseCredentials(settings: Settings): Promise<SdkCredentials | undefined> {
  if (settings.keyId !== undefined && settings.secretKey !== undefined) {
    return {
      accessKeyId: settings.keyId,
      secretAccessKey: settings.secretKey,
      ...(settings.token === undefined ? {} : { sessionToken: settings.token }),
    };
  }
  if (settings.profile === undefined) return undefined;
  const { fromIni } = await import('./sdk-credentials.ts');
  return fromIni({ profile: settings.profile });
}

/** Say in words where the credentials of an entry come from. */
export function describeSource(settings: Settings, env: Readonly<Record<string, string | undefined>>): string {
  const base = describeBase(settings, env);
  return settings.roleArn === undefined ? base : `the role ${settings.roleArn}, taken on with ${base}`;
}

function describeBase(settings: Settings, env: Readonly<Record<string, string | undefined>>): string {
  const from = settings.place;
  if (settings.token !== undefined) return `a temporary key from ${from}`;
  if (settings.keyId !== undefined) return `a long-lived key from ${from}`;
  if (settings.profile !== undefined) return `the profile "${settings.profile}" named in ${from}`;
  if (env['AWS_PROFILE']) return `the profile "${env['AWS_PROFILE']}" named in AWS_PROFILE`;
  if (env['AWS_ACCESS_KEY_ID']) return 'the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY';
  return "the AWS SDK's default chain";
}
