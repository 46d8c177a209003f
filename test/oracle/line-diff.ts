/** Two lists of lines side by side, only where they differ. */
export function lineDiff(wanted: readonly string[], got: readonly string[]): string {
  const missing = wanted.filter((line) => !got.includes(line)).map((line) => `    recorded: ${line}`);
  const extra = got.filter((line) => !wanted.includes(line)).map((line) => `    ours:     ${line}`);
  return [...missing, ...extra].slice(0, 16).join('\n') || '    (the same lines in another order)';
}
