import { it } from 'node:test';
import { corePlaces } from '../support/core.ts';
import { assertPushLaw } from '../support/push-law.ts';
import { heavyEntries } from '../support/wire-zones.ts';

it('a push in many requests is accepted whole, makes the zone what the configuration says and leaves nothing to do', async () => {
  await assertPushLaw(corePlaces(), heavyEntries, 3000);
});
