/** Characters that mean something in a master file although they may stand in a name (RFC 1035 section 5.1). */
const SPECIAL = /["$();@]/g;

/**
 * Write a canonical name or label the way a master file needs it: what the file's syntax would take for itself is escaped.
 *
 * Blanks, backslashes and dots inside labels are `\DDD` already; so is the label that is only an `@`.
 */
export function masterName(name: string): string {
  return name === '\\064' ? '\\@' : name.replace(SPECIAL, '\\$&');
}
