/** A file of the configuration, ready to run. */
export interface ConfigScript {
  readonly source: string;
  /** Name in messages. */
  readonly name: string;
  /** Whether it is an ES module; all others run in the global scope. */
  readonly isModule?: boolean;
  /** What the source was made from, where it is not the text of the file. */
  readonly origin?: ScriptOrigin;
}

/** The text of a file and how to find places in it. */
export interface ScriptOrigin {
  readonly source: string;
  /** Where in the text something stands that stands at a 1-based line and column of what was made from it. */
  readonly positionOf: (line: number, column: number) => LineColumn;
}

/** A 1-based line and column. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Put text before the first line of a script, in such a way that its places are still found. */
export function prefixScript(script: ConfigScript, prefix: string, suffix: string): ConfigScript {
  const { origin } = script;
  return {
    ...script,
    // A line for the shell can only be the first of a file; as a comment it may stand anywhere.
    source: prefix + script.source.replace(/^#!/, '//') + suffix,
    origin: {
      source: origin?.source ?? script.source,
      positionOf(line, column) {
        const inner = { line, column: line === 1 ? Math.max(1, column - prefix.length) : column };
        return origin === undefined ? inner : origin.positionOf(inner.line, inner.column);
      },
    },
  };
}
