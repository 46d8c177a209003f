import type { ProviderKind } from '../src/provider.ts';

/** Load every kind of provider there is; each is a folder of its own and costs nothing before this is called. */
export async function loadProviderKinds(): Promise<readonly ProviderKind[]> {
  const [{ route53 }, { none }] = await Promise.all([import('./route53/index.ts'), import('./none/index.ts')]);
  return [route53, none];
}
