import type { Change as NativeChange } from '@aws-sdk/client-route-53';
import type { Change } from '../../../src/diff/change.ts';
import { toName } from '../../../src/dns/idn.ts';
import type { Name } from '../../../src/dns/name.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { targetOf } from '../../../src/model/record.ts';
import { aliasOf, toNative } from '../native/to-native.ts';
import { methodOf, nativeOf } from './cost.ts';

/**
 * Put changes into the order in which the service accepts them in one request.
 *
 * It works through a request on a copy of the zone: deletions make room, then come sets with values, then aliases, each
 * after the set it answers with. The sets that the zone `overwrittenAt` must keep are overwritten instead of replaced.
 */
export function toNativeChanges(changes: readonly Change[], overwrittenAt?: Name): NativeChange[] {
  const deletions: NativeChange[] = [];
  const values: NativeChange[] = [];
  const aliases: RecordSet[] = [];
  for (const change of changes) {
    const method = methodOf(change, isApexService(change, overwrittenAt));
    const { before, after } = change;
    if (before !== undefined && (method === 'delete' || method === 'swap')) {
      deletions.push({ Action: 'DELETE', ResourceRecordSet: nativeOf(before) });
    }
    if (after === undefined) continue;
    if (aliasOf(after) !== undefined) aliases.push(after);
    else values.push({ Action: method === 'upsert' ? 'UPSERT' : 'CREATE', ResourceRecordSet: toNative(after) });
  }
  const last = targetsFirst(aliases).map((set): NativeChange => ({
    Action: 'CREATE',
    ResourceRecordSet: toNative(set),
  }));
  return [...deletions, ...values, ...last];
}

/** Tell whether a change is of the sets that every zone must keep. */
export function isApexService(change: Pick<Change, 'name' | 'type'>, apex: Name | undefined): boolean {
  return change.name === apex && (change.type === 'NS' || change.type === 'SOA');
}

/** Order alias sets so that each comes after the sets it answers with; a circle is left for the service to refuse. */
export function targetsFirst(aliases: readonly RecordSet[]): RecordSet[] {
  const byName = new Map<string, RecordSet[]>();
  for (const set of aliases) {
    const siblings = byName.get(nameAndType(set));
    if (siblings === undefined) byName.set(nameAndType(set), [set]);
    else siblings.push(set);
  }
  const ordered: RecordSet[] = [];
  const seen = new Set<RecordSet>();
  const place = (set: RecordSet): void => {
    if (seen.has(set)) return;
    seen.add(set);
    const alias = aliasOf(set);
    if (alias === undefined) return;
    // An alias answers with all sets of a routed name.
    const targets = byName.get(nameAndType({ name: toName(targetOf(alias)), type: set.type })) ?? [];
    for (const target of targets) place(target);
    ordered.push(set);
  };
  for (const set of aliases) place(set);
  return ordered;
}

function nameAndType({ name, type }: Pick<RecordSet, 'name' | 'type'>): string {
  return `${type} ${name}`;
}
