import type { ProviderKind } from '../src/provider.ts';
import { bind } from './bind/index.ts';
import { none } from './none/index.ts';
import { route53 } from './route53/index.ts';

/** Every kind of provider there is; what makes instances of them is loaded when an account is opened. */
export async function loadProviderKinds(): Promise<readonly ProviderKind[]> {
  return [route53, bind, none];
}
