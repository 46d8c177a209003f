/**
 * Lower-case a host name target and complete it with `origin`; a dotted one without a final dot only gets its dot.
 *
 * `origin` is the zone with the part that D_EXTEND added, as typed. That part keeps its spelling where it completes a
 * name, as in DNSControl's IR, and is left alone when the name comes by again.
 */
export function completeHost(text: string, origin: string): string {
  if (text === '@') return origin;
  if (text.charCodeAt(text.length - 1) !== 46) {
    const lower = text.toLowerCase();
    return text.includes('.') ? `${lower}.` : `${lower}.${origin}`;
  }
  return endsInOrigin(text, origin) ? text.slice(0, -origin.length).toLowerCase() + origin : text.toLowerCase();
}

function endsInOrigin(text: string, origin: string): boolean {
  if (!text.endsWith(origin)) return false;
  return text.length === origin.length || text.charCodeAt(text.length - origin.length - 1) === 46;
}
