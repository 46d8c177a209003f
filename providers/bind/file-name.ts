import { toAscii, toName, toUnicode } from '../../src/dns/idn.ts';
import { nameProblem } from '../../src/dns/name.ts';
import { CredsError } from '../../src/errors.ts';

/** The names of a zone that file names are made of. */
export interface ZoneNames {
  /** As typed, without the tag. */
  readonly raw: string;
  /** Lower case, punycode. */
  readonly ascii: string;
  /** Empty for a zone without one. */
  readonly tag: string;
}

/** A format of file names, checked. */
export interface FileNameFormat {
  /** Path of a zone's file below the folder, parts separated by `/`. */
  readonly toPath: (names: ZoneNames) => string;
  /** The zone whose file has a path, or undefined when no zone's has. */
  readonly fromPath: (path: string) => ZoneNames | undefined;
}

/** A piece of a format: what it is for a zone, and patterns for it without and with a tag, which capture `name` and `tag`. */
interface Piece {
  readonly write: (names: ZoneNames) => string;
  readonly plain: string;
  readonly tagged: string;
}

const NAME = '(?<name>[^!]+?)';
const TAG = '(?<tag>.+?)';
/** A name that ends where a tag can begin: its last label has no underscore. */
const DOTTED = '(?<name>[^!]*?\\.[^._!]+)';

const joined = (name: string, tag: string, mark: string): string => (tag === '' ? name : `${name}${mark}${tag}`);
const fixed = (text: string): Piece => ({ write: () => text, plain: escape(text), tagged: escape(text) });
const named = (write: Piece['write']): Piece => ({ write, plain: NAME, tagged: NAME });

/** What stands for a zone in a format, by the letter after the percent sign. */
const VERBS: Readonly<Record<string, Piece>> = {
  r: named(({ raw }) => raw),
  a: named(({ ascii }) => ascii),
  u: named(({ ascii }) => toUnicode(ascii)),
  D: named(({ raw }) => raw.toLowerCase()),
  U: { write: ({ raw, tag }) => joined(raw.toLowerCase(), tag, '!'), plain: NAME, tagged: `${NAME}!${TAG}` },
  c: { write: ({ ascii, tag }) => joined(ascii, tag, '!'), plain: NAME, tagged: `${NAME}!${TAG}` },
  f: { write: ({ ascii, tag }) => joined(ascii, tag, '_'), plain: NAME, tagged: `${DOTTED}_${TAG}` },
  F: { write: ({ ascii, tag }) => (tag === '' ? ascii : `${tag}_${ascii}`), plain: NAME, tagged: `${TAG}_${DOTTED}` },
  T: { write: ({ tag }) => tag, plain: '', tagged: TAG },
};

/**
 * Read a `filenameformat`: text with `%c`, `%a` and so on for the zone; `place` names its entry of the credentials.
 *
 * @throws {CredsError} when it has an unknown token, or none for the name of the zone.
 */
export function parseFileNameFormat(format: string, place: string): FileNameFormat {
  const fail = (problem: string): never => {
    throw new CredsError(`filenameformat "${format}" of ${place} ${problem}`, {
      hint: 'Tokens are %c %a %u %r %f %F %T %?x %%; the usual format is %c.zone',
    });
  };
  const pieces = Array.from(format.matchAll(/%\?(.?)|%(.?)|[^%]+/gsu), ([text, optional, verb]) => {
    if (optional !== undefined) return optional === '' ? fail('ends in %?') : optionalPiece(optional);
    if (verb === undefined) return fixed(text);
    if (verb === '%') return fixed('%');
    return VERBS[verb] ?? fail(verb === '' ? 'ends in %' : `has the unknown token "%${verb}"`);
  });
  if (!pieces.some(({ plain }) => plain.includes('(?<name>'))) {
    fail('does not name the zone, so that all zones would share one file');
  }
  return { toPath: (names) => pathOf(pieces, names), fromPath: createReader(pieces) };
}

function pathOf(pieces: readonly Piece[], names: ZoneNames): string {
  return pieces.map(({ write }) => write(names)).join('');
}

function optionalPiece(char: string): Piece {
  return { write: ({ tag }) => (tag === '' ? '' : char), plain: '', tagged: escape(char) };
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The patterns only guess; a guess counts if the zone's file has exactly the path it was made from. */
function createReader(pieces: readonly Piece[]): FileNameFormat['fromPath'] {
  const patterns = [compile(pieces.map(({ tagged }) => tagged)), compile(pieces.map(({ plain }) => plain))];
  return (path) => {
    for (const pattern of patterns) {
      const { name: raw, tag = '' } = pattern.exec(path)?.groups ?? {};
      if (raw === undefined || !mayBeZone(raw)) continue;
      const names = { raw, ascii: toAscii(raw), tag };
      if (pathOf(pieces, names) === path) return names;
    }
    return undefined;
  };
}

/** A zone of RFC 2317 is the only one with a slash in its name, which makes a folder of what stands before it. */
function mayBeZone(name: string): boolean {
  if (name.includes('/') && !name.toLowerCase().endsWith('.in-addr.arpa')) return false;
  return nameProblem(toName(name)) === undefined;
}

/** What a format names twice is the same both times. */
function compile(patterns: readonly string[]): RegExp {
  const seen = new Set<string>();
  const source = patterns.map((pattern) =>
    pattern.replace(/\(\?<(name|tag)>(?:\[[^\]]*\]|[^()[\]])*\)/g, (capture, group: string) => {
      if (seen.has(group)) return `\\k<${group}>`;
      seen.add(group);
      return capture;
    }),
  );
  return new RegExp(`^${source.join('')}$`, 'su');
}
