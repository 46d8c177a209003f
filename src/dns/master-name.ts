/** Characters that mean something in a master file although they may stand in a name (RFC 1035 section 5.1). */
const SPECIAL = /\\(?:046|092|032)|["$();@]/g;

/** Characters that are `\DDD` in canonical names and easier to read as `\X`. */
const READABLE: Readonly<Record<string, string>> = { '\\046': '\\.', '\\092': '\\\\', '\\032': '\\ ' };

/**
 * Write a canonical name or label the way a master file needs it: what the file's syntax would take for itself is escaped.
 *
 * Dots, backslashes and blanks inside labels become `\X`; other special octets are `\DDD` already.
 */
export function masterName(name: string): string {
  if (name === '\\064') return '\\@';
  return name.replace(SPECIAL, (match) => READABLE[match] ?? `\\${match}`);
}
