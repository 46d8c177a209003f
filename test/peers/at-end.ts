const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Clean up when the process ends, also by a signal; the signal then does what it always does.
 *
 * @returns a function that calls it off.
 */
export function atEnd(clean: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    clean();
    // Every listener is called once before this takes effect, and then none is left.
    process.kill(process.pid, signal);
  };
  process.once('exit', clean);
  for (const signal of SIGNALS) process.once(signal, onSignal);
  return () => {
    process.off('exit', clean);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}
