import type { QuickJSOptions } from 'quickjs-wasi';

/** Error number of WASI for a file that is not open. */
const NOT_OPEN = 8;

/**
 * What the sandbox's own C library gets of the system: chance, and nowhere to write to.
 *
 * Chance without the crypto module, which takes longer to load than the sandbox to start; nothing secret is made of it.
 */
export const sandboxSystem: NonNullable<QuickJSOptions['wasi']> = (memory) => ({
  random_get(start: number, length: number): number {
    const { buffer } = memory as unknown as { readonly buffer: ArrayBuffer };
    const bytes = new Uint8Array(buffer, start, length);
    for (let i = 0; i < length; i++) bytes[i] = Math.random() * 256;
    return 0;
  },
  fd_write: () => NOT_OPEN,
});
