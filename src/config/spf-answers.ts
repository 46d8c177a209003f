import { isSpf } from '../dns/spf.ts';
import { UserError } from '../errors.ts';
import {
  firstDomains,
  nextDomains,
  type SpfAnswer,
  type SpfAnswers,
  type SpfSource,
} from '../normalize/spf-sources.ts';
import type { Finding } from '../validate/finding.ts';
import { readSpfCache, SPF_CACHE_FILE, SPF_UPDATE_FILE, writeSpfUpdate, type SpfCache } from './spf-cache.ts';
import { createTxtResolver, type ResolveTxt } from './txt-resolver.ts';

/** More domains than any real record leads to; others' records could otherwise lead on for ever. */
const MOST_DOMAINS = 1000;

/** Where to look SPF records up. */
export interface SpfLookup {
  /** Where the cache files are. */
  readonly cwd: string;
  /** The system's name servers unless told otherwise. */
  readonly resolveTxt?: ResolveTxt | undefined;
}

/** What the lookups gave. */
export interface SpfOutcome {
  /** Undefined when the cache cannot be used: then nothing was looked up, and SPF records are to stay as they are. */
  readonly answers: SpfAnswers | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Look up every SPF record that the given ones lead to.
 *
 * What the cache file says is used before what the name servers say, but they are asked all the same: when they answer
 * everything and anything is different, a new cache file is written beside the old one.
 */
export async function answerSpf(sources: readonly SpfSource[], options: SpfLookup): Promise<SpfOutcome> {
  const cache = await readSpfCache(options.cwd);
  if (typeof cache === 'string') {
    const hint = 'Mend it or delete it; until then SPF records are not flattened or split';
    return { answers: undefined, findings: [{ rule: 'spf-cache', level: 'error', message: cache, hint }] };
  }
  const live = await lookUpAll(sources, cache, options.resolveTxt ?? createTxtResolver());
  const answers = new Map<string, SpfAnswer>();
  for (const [domain, answer] of live) {
    const cached = cache.texts.get(domain);
    answers.set(domain, cached === undefined ? answer : { ...answer, text: cached });
  }
  return { answers, findings: await updateCache(cache, live, options.cwd) };
}

/** Ask for all domains at once, and for what they lead to as soon as that is known. */
async function lookUpAll(
  sources: readonly SpfSource[],
  cache: SpfCache,
  resolveTxt: ResolveTxt,
): Promise<ReadonlyMap<string, SpfAnswer>> {
  const asked = new Map<string, Promise<SpfAnswer>>();
  const visit = async (domain: string, isOwn: (name: string) => boolean): Promise<void> => {
    if (asked.has(domain) || isOwn(domain) || asked.size >= MOST_DOMAINS) return;
    const answer = lookUp(domain, resolveTxt);
    asked.set(domain, answer);
    const text = cache.texts.get(domain) ?? (await answer).text;
    if (text !== undefined) await Promise.all(nextDomains(text).map((next) => visit(next, isOwn)));
  };
  await Promise.all(sources.flatMap((source) => firstDomains(source).map((domain) => visit(domain, source.isOwn))));
  return new Map(await Promise.all(Array.from(asked, async ([domain, answer]) => [domain, await answer] as const)));
}

async function lookUp(domain: string, resolveTxt: ResolveTxt): Promise<SpfAnswer> {
  try {
    const [text, ...more] = (await resolveTxt(domain)).map((strings) => strings.join('')).filter(isSpf);
    if (text === undefined) return { problem: 'it has none' };
    return more.length === 0 ? { text } : { problem: 'it has several' };
  } catch (error) {
    if (error instanceof UserError) throw error;
    return { problem: reasonOf(error) };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such name',
  ENODATA: 'it has none',
  EBADNAME: 'that is no name',
  ETIMEOUT: 'no name server answers',
  ECONNREFUSED: 'the name server refuses to talk',
  ESERVFAIL: 'the name server failed',
  EREFUSED: 'the name server refuses to answer',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? String(error) : code);
}

async function updateCache(cache: SpfCache, live: ReadonlyMap<string, SpfAnswer>, cwd: string): Promise<Finding[]> {
  const texts = new Map<string, string>();
  for (const [domain, { text }] of live) if (text !== undefined) texts.set(domain, text);
  const changed = [...texts].filter(([domain, text]) => cache.texts.get(domain) !== text).map(([domain]) => domain);
  if (changed.length === 0 || texts.size < live.size) return [];
  const problem = await writeSpfUpdate(cwd, texts);
  if (problem !== undefined) return [{ rule: 'spf-cache', level: 'warning', message: problem }];
  if (!cache.isThere) return [];
  const message = `${SPF_CACHE_FILE} is out of date for ${changed.toSorted().join(', ')}`;
  const hint = `Rename ${SPF_UPDATE_FILE}, which was written just now, to ${SPF_CACHE_FILE} and commit it`;
  return [{ rule: 'spf-cache', level: 'warning', message, hint }];
}
