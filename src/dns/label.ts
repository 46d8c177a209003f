const DOTTED_QUAD = /^\d+\.\d+\.\d+\.\d+$/;

/**
 * Place a label below the subdomain of a D_EXTEND call.
 *
 * The apex becomes the subdomain itself. Addresses (for PTR) and names with a final dot stay, and so do names under
 * `in-addr.arpa` and `ip6.arpa`, but for the subdomain at their end.
 */
export function placeLabel(label: string, subdomain: string): string {
  if (subdomain === '') return label;
  if (label === '@') return subdomain;
  if (label.endsWith('.') || label.includes(':') || DOTTED_QUAD.test(label)) return label;
  if (label.endsWith('.in-addr.arpa') || label.endsWith('.ip6.arpa')) {
    return label.endsWith(`.${subdomain}`) ? label.slice(0, -subdomain.length - 1) : label;
  }
  return `${label}.${subdomain}`;
}
