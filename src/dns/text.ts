/** First code unit of the range that stands for a byte which is not valid UTF-8: U+DC80 to U+DCFF, as in PEP 383. */
const BYTE_ESCAPE = 0xdc00;
const UTF8 = new TextEncoder();
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Turn text into its bytes: UTF-8, and code units U+DC80 to U+DCFF back into the byte they stand for. */
export function toBytes(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text)) return UTF8.encode(text);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char.length === 1 && code >= 0xdc80 && code <= 0xdcff) bytes.push(code - BYTE_ESCAPE);
    else bytes.push(...UTF8.encode(char));
  }
  return Uint8Array.from(bytes);
}

/** Turn bytes into text without loss: what is not valid UTF-8 becomes one code unit U+DC80 to U+DCFF a byte. */
export function fromBytes(bytes: Uint8Array): string {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return fromMixedBytes(bytes);
  }
}

function fromMixedBytes(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    if (length > 0) out += STRICT_UTF8.decode(bytes.subarray(i, i + length));
    else out += String.fromCharCode(BYTE_ESCAPE + (bytes[i] ?? 0));
    i += length || 1;
  }
  return out;
}

/** Length of the valid UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  try {
    STRICT_UTF8.decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}

/** Put text between double quotes with `\` before `\` and `"`; other characters stay, stray bytes become `\DDD`. */
export function quoteText(text: string): string {
  if (!/["\\\udc80-\udcff]/u.test(text)) return `"${text}"`;
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\udc80-\udcff]/gu, (c) => `\\${c.charCodeAt(0) - BYTE_ESCAPE}`)}"`;
}

/** Cut bytes into pieces of at most `size`, at least one piece. */
export function chunkBytes(bytes: Uint8Array, size: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let i = 0; i === 0 || i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size));
  return chunks;
}
