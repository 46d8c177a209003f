import type { ProviderContext } from '../../../src/provider.ts';
import type { Account, Attempt } from '../failures/explain-credentials.ts';
import { explain } from '../failures/explain.ts';
import type { Settings } from '../settings.ts';
import type { Route53Api } from './api.ts';
import { createCredentials, describeSource } from './credentials.ts';
import { endpointOf, keepReachable } from './endpoint.ts';
import { ACCOUNT_PACE, governorOf, LOCAL_PACE, type Governor } from './governor.ts';

/** The way to the service: everything that is asked of it goes through `call`. */
export interface Client {
  readonly account: Account;
  /**
   * Ask the service; the connection is opened at the first call.
   *
   * @throws {ProviderError} saying what the service's refusal means.
   */
  readonly call: <Answer>(attempt: Attempt, ask: (api: Route53Api) => Promise<Answer>) => Promise<Answer>;
}

/** Tries of one request, with waits of up to 20 seconds between them. */
const MAX_ATTEMPTS = 10;

/** Opens the SDK, every attempt of which takes a turn from the governor. */
export type OpenApi = (governor: Governor) => Promise<Route53Api>;

/** Create the client of an entry; nothing is loaded or asked before the first call. */
export function createClient(
  settings: Settings,
  context: ProviderContext,
  openApi: OpenApi = (governor) => open(settings, context, governor),
): Client {
  const account = accountOf(settings, context);
  let opening: Promise<Route53Api> | undefined;
  return {
    account,
    call: async (attempt, ask) => {
      try {
        opening ??= openApi(governorFor(settings, context));
        return await ask(await opening);
      } catch (error) {
        throw explain(error, attempt, account);
      }
    },
  };
}

/** Describe whose requests an entry makes, for messages. */
export function accountOf(settings: Settings, context: Pick<ProviderContext, 'env'>): Account {
  const { env } = context;
  const source = describeSource(settings, env);
  const keyId = settings.keyId ?? (source.includes('AWS_ACCESS_KEY_ID') ? env['AWS_ACCESS_KEY_ID'] : undefined);
  return {
    place: settings.place,
    source,
    ...(keyId === undefined ? {} : { keyId }),
    address: endpointOf(settings, env).shown,
    secrets: [settings.secretKey, settings.token].filter((secret) => secret !== undefined),
  };
}

function governorFor(settings: Settings, context: ProviderContext): Governor {
  const endpoint = endpointOf(settings, context.env);
  const { keyId = '', profile = '', roleArn = '' } = settings;
  return governorOf(context, [endpoint.shown, keyId, profile, roleArn].join(' '), {
    pace: endpoint.isLocal ? LOCAL_PACE : ACCOUNT_PACE,
    onSlower: (rate) =>
      context.onProgress(`Route 53 asks to slow down; going on with ${rate.toFixed(1)} calls a second`),
  });
}

async function open(settings: Settings, context: ProviderContext, governor: Governor): Promise<Route53Api> {
  const endpoint = endpointOf(settings, context.env);
  const [{ openSdk }, credentials] = await Promise.all([import('./sdk.ts'), createCredentials(settings, endpoint)]);
  const config = {
    region: 'us-east-1',
    retryMode: 'standard',
    maxAttempts: MAX_ATTEMPTS,
    ...keepReachable(endpoint),
    ...(credentials === undefined ? {} : { credentials }),
  };
  return openSdk(config, governor);
}
