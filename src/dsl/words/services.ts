import { countCall, found, WordError, type Guest } from './guest.ts';
import type { DomainModifier } from './modifiers.ts';
import { CALL, type Meta, type RecordFunction } from './objects.ts';
import { shapeOf } from './record-object.ts';
import { recordFunction } from './records.ts';

/** Words of providers that this program does not manage, besides those that their record types give. */
export function serviceWords(guest: Guest): Record<string, unknown> {
  const word = (name: string, args: string, make: (texts: string[]) => Placed, type = name) => {
    const own = { name, args: args.split(' '), make, type };
    return (...given: unknown[]) => createOwn(guest, own, given);
  };
  return {
    ...markWords(),
    BUNNY_DNS_PZ: word('BUNNY_DNS_PZ', 'name pullZoneId', ([name = '', id = '']) => ({ name, values: [id] })),
    CF_REDIRECT: word('CF_REDIRECT', 'source destination', atApex),
    CF_TEMP_REDIRECT: word('CF_TEMP_REDIRECT', 'source destination', atApex),
    CF_SINGLE_REDIRECT: word(
      'CF_SINGLE_REDIRECT',
      'name code when then',
      (values) => ({ name: '@', values }),
      'CLOUDFLAREAPI_SINGLE_REDIRECT',
    ),
    CF_WORKER_ROUTE: word('CF_WORKER_ROUTE', 'pattern script', (texts) => {
      const bad = texts.find((text) => text.includes(','));
      if (bad === undefined) return atApex(texts);
      throw new WordError('CF_WORKER_ROUTE', `CF_WORKER_ROUTE takes texts without commas, found ${found(bad)}`);
    }),
    LUA: word('LUA', 'name rtype contents', ([name = '', type = '', code = '']) => ({
      name,
      values: [type.toUpperCase(), code],
    })),
    GIDINET_PREMIUM_NS: (...args: unknown[]) => premiumNameservers(guest, args),
  };
}

/** Metadata that only its own provider reads. */
function markWords(): Record<string, unknown> {
  return {
    CF_PROXY_ON: { cloudflare_proxy: 'on' },
    CF_PROXY_OFF: { cloudflare_proxy: 'off' },
    CF_PROXY_FULL: { cloudflare_proxy: 'full' },
    CF_PROXY_DEFAULT_ON: { cloudflare_proxy_default: 'on' },
    CF_PROXY_DEFAULT_OFF: { cloudflare_proxy_default: 'off' },
    CF_CNAME_FLATTEN_ON: { cloudflare_cname_flatten: 'on' },
    CF_CNAME_FLATTEN_OFF: { cloudflare_cname_flatten: 'off' },
    CF_UNIVERSALSSL_ON: { cloudflare_universalssl: 'on' },
    CF_UNIVERSALSSL_OFF: { cloudflare_universalssl: 'off' },
    CF_MANAGE_COMMENTS: { cloudflare_manage_comments: 'true' },
    CF_MANAGE_TAGS: { cloudflare_manage_tags: 'true' },
    CF_COMMENT: (text: unknown): Meta => ({ cloudflare_comment: textOf('CF_COMMENT', 'comment', text) }),
    CF_TAGS: (...tags: unknown[]): Meta => ({
      cloudflare_tags: tags.map((tag) => textOf('CF_TAGS', 'tag', tag)).join(','),
    }),
    HEDNS_DYNAMIC_ON: { hedns_dynamic: 'on' },
    HEDNS_DYNAMIC_OFF: { hedns_dynamic: 'off' },
    HEDNS_DDNS_KEY: (key: unknown): Meta => ({
      hedns_dynamic: 'on',
      hedns_ddns_key: textOf('HEDNS_DDNS_KEY', 'key', key),
    }),
  };
}

/** Label and values of a record. */
interface Placed {
  readonly name: string;
  readonly values: readonly string[];
}

/** A word that makes its record in a way of its own. */
interface OwnWord {
  readonly name: string;
  readonly args: readonly string[];
  readonly type: string;
  readonly make: (texts: string[]) => Placed;
}

function atApex(texts: readonly string[]): Placed {
  return { name: '@', values: [texts.join(',')] };
}

function createOwn(guest: Guest, { name: word, args, type, make }: OwnWord, given: readonly unknown[]): RecordFunction {
  const call = countCall(guest);
  if (given.length < args.length) {
    throw new WordError(word, `${word} takes ${args.length} arguments (${args.join(', ')}), found ${given.length}`);
  }
  const { name, values } = make(args.map((arg, i) => textOf(word, arg, given[i])));
  return recordFunction(guest, { word: shapeOf(guest, type), call, name, values, modifiers: given.slice(args.length) });
}

/** A text; numbers where a number is what people think of, lists where the text is a program of several lines. */
function textOf(word: string, arg: string, value: unknown): string {
  if (typeof value === 'string') return value;
  const takesNumber = arg === 'code' || arg === 'pullZoneId';
  if (takesNumber && Number.isInteger(value)) return String(value);
  if (arg === 'contents' && Array.isArray(value) && value.every((part) => typeof part === 'string'))
    return value.join('');
  throw new WordError(word, `The ${arg} of ${word} must be a text, found ${found(value)}`);
}

/** The name servers of Gidinet's paid service. */
function premiumNameservers(guest: Guest, args: readonly unknown[]): DomainModifier {
  const call = countCall(guest);
  if (args.length > 0) {
    throw new WordError('GIDINET_PREMIUM_NS', 'GIDINET_PREMIUM_NS is written with parentheses and nothing in them');
  }
  return (domain) => {
    for (let i = 1; i <= 5; i++) {
      const server: { name: unknown; [CALL]?: number } = { name: `dns${i}.gidinet.com.` };
      Object.defineProperty(server, CALL, { value: call });
      domain.nameservers.push(server);
    }
  };
}
