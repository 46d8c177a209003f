// A program that uses zonewright; checked by test/src/dsl/typed-configs.test.ts against what comes with the package.
import { A, compile, FindingsError, preview, push, UserError } from 'the-package';
import type { CompiledConfig, PlannedWork } from 'the-package';

const compiled: CompiledConfig = await compile({ config: 'dnsconfig.js', rules: { 'cname-apex': 'off' } });
const lines: string[] = compiled.findings.map(({ message, position }) => `${position?.line ?? 0}: ${message}`);
const { work, changeCount } = await preview({ domains: 'bakery.example', onMessage: (line) => lines.push(line) });
const first: PlannedWork | undefined = work[0];
try {
  const { isComplete, results } = await push({ signal: { aborted: false } });
  lines.push(`${isComplete} ${results[0]?.status} ${changeCount} ${first?.entry}`);
} catch (error) {
  if (error instanceof FindingsError) lines.push(...error.findings.map(({ rule }) => rule));
  if (error instanceof UserError) lines.push(error.hint ?? error.message);
}
A('www', '192.0.2.10');

// @ts-expect-error -- there is no such option
await compile({ file: 'dnsconfig.js' });
// @ts-expect-error -- there is no such level
await compile({ rules: { 'cname-apex': 'info' } });
// @ts-expect-error -- the word has a target
A('www');
