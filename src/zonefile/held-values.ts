const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

/** Tags that others define (RFC 8659 section 4.1), and numbers for private use (RFC 7218). */
const CERTIFICATE = new RegExp(String.raw`^(?:${OCTET}\s+){3}(?:[\da-f]{2}\s*)+$`, 'i');
const HELD: Readonly<Record<string, RegExp>> = {
  CAA: new RegExp(String.raw`^${OCTET}\s+[a-z\d]+\s*(?:"(?:[^"\\]|\\[^])*"|\s[^\s"]+)$`, 'i'),
  SMIMEA: CERTIFICATE,
  TLSA: CERTIFICATE,
};

/**
 * Tell whether rdata of a type that can be declared is a value that cannot, but that name servers load.
 *
 * Such a record is kept as it is: refusing it would make the whole zone unreadable.
 */
export function isHeldValue(type: string, text: string): boolean {
  return HELD[type]?.test(text.trimEnd()) === true;
}
