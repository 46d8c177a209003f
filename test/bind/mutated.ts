import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInZone, type Name } from '../../src/dns/name.ts';
import { toBytes } from '../../src/dns/text.ts';
import type { DnsRecord } from '../../src/model/record.ts';
import { readZone, ZONE_FOLDER } from '../support/hand-made-zones.ts';
import { createDice, fuzzSeeds, mutate } from '../support/zone-file-fuzz.ts';
import { compiledProblem } from './law.ts';
import type { RandomOptions } from './random.ts';
import type { Bind } from './tools.ts';

const ZONE = 'ex.test.' as Name;

/** Say which zone file, one of many with random mistakes, both BIND and this program read but not as the same zone. */
export function mutatedProblem(bind: Bind, { zones, seed }: RandomOptions): string | undefined {
  const seeds = fuzzSeeds();
  const file = join(bind.folder, 'mutated.zone');
  let both = 0;
  for (let i = 0; i < zones * 4; i++) {
    const text = mutate(seeds, createDice(seed + i));
    const { records, problems } = readZone(ZONE, { file, chunks: [text] });
    if (problems.length > 0 || hasSeveralTtls(records)) continue;
    writeFileSync(file, toBytes(text));
    const theirs = bind.compile(ZONE, file, ZONE_FOLDER);
    if (typeof theirs === 'string') continue;
    both++;
    const inZone = records.filter(({ name }) => isInZone(name, ZONE));
    const problem = compiledProblem(theirs, ZONE, inZone);
    if (problem !== undefined) return `seed ${seed + i}\n${problem}\n${text}`;
  }
  return both > 0 ? undefined : 'none of the files was read by both';
}

/** Which TTL such a set gets is for every name server to choose (RFC 2181 section 5.2). */
function hasSeveralTtls(records: readonly DnsRecord[]): boolean {
  const ttls = new Map<string, number>();
  return records.some(({ name, type, ttl }) => {
    const key = `${name} ${type}`;
    const known = ttls.get(key) ?? ttl;
    ttls.set(key, known);
    return known !== ttl;
  });
}
