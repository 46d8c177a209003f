/** Section of a WebAssembly module in which V8 looks for what to compile when. */
const SECTION = Buffer.from('compilationHints');

/** Compile when first called, and compile with the module. */
const LAZY = 1;
const EAGER = 2;

/** Ids of the sections that matter here (WebAssembly Core Specification, 5.5 "Modules"). */
const IMPORTS = 2;
const FUNCTIONS = 3;
const CODE = 10;

/** Find the numbers of the functions in what V8 prints under `--trace-wasm-compilation-times`. */
export function compiledFunctions(trace: string): ReadonlySet<number> {
  return new Set(Array.from(trace.matchAll(/^Compiled function \S*#(\d+) /gm), ([, index]) => Number(index)));
}

/**
 * Add hints to a WebAssembly module: these functions are to be compiled with it, in the background, and all others when
 * they are first called.
 *
 * @throws {Error} when the module imports anything but functions.
 */
export function hintEngine(wasm: Uint8Array, eager: ReadonlySet<number>): Uint8Array {
  const { imported, declared, codeAt } = outline(wasm);
  const hints = Uint8Array.from({ length: declared }, (_, i) => (eager.has(imported + i) ? EAGER : LAZY));
  const body = Buffer.concat([formatSize(SECTION.length), SECTION, formatSize(declared), hints]);
  // V8 wants them between the declarations of the functions and their code.
  return Buffer.concat([
    wasm.subarray(0, codeAt),
    Uint8Array.of(0),
    formatSize(body.length),
    body,
    wasm.subarray(codeAt),
  ]);
}

interface Outline {
  readonly imported: number;
  readonly declared: number;
  /** Where the section with the code begins. */
  readonly codeAt: number;
}

function outline(wasm: Uint8Array): Outline {
  const reader = new Reader(wasm);
  const found = { imported: 0, declared: 0, codeAt: wasm.length };
  while (!reader.isAtEnd) {
    const start = reader.at;
    const id = reader.byte();
    const end = reader.size() + reader.at;
    if (id === IMPORTS) found.imported = countImports(reader);
    if (id === FUNCTIONS) found.declared = reader.size();
    if (id === CODE) found.codeAt = start;
    reader.at = end;
  }
  return found;
}

function countImports(reader: Reader): number {
  const count = reader.size();
  for (let i = 0; i < count; i++) {
    for (const _ of ['module', 'name']) {
      const length = reader.size();
      reader.at += length;
    }
    if (reader.byte() !== 0) throw new Error('The engine imports something that is no function');
    reader.size();
  }
  return count;
}

/** Reads the parts of a binary module one after the other. */
class Reader {
  /** Behind the magic number and the version. */
  at = 8;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0;
  }

  /** An unsigned LEB128 number. */
  size(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
}

function formatSize(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return Uint8Array.from([...bytes, left]);
    bytes.push((left & 0x7f) | 0x80);
  }
}
