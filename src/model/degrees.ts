/** Write degrees in one way only: `+52.50` is 52.5. What is no number stays as it is. */
export function canonicalDegrees(text: string): string {
  return /^[-+]?\d+(?:\.\d*)?$/.test(text) ? String(Number(text)).replace(/^-0$/, '0') : text;
}
