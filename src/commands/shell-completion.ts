import { UserError } from '../errors.ts';
import type { Command, Context } from './command.ts';
import { completionScript, SHELLS } from './completion-scripts.ts';

/** `shell-completion`: print what makes a shell complete the command line of this program. */
export const shellCompletion: Command<object> = {
  name: 'shell-completion',
  group: 'utilities',
  summary: 'Print the script that makes a shell complete commands, flags, entries and zones',
  positionals: '[shell]',
  options: [],
  examples: ['source <(zonewright shell-completion bash)', 'source <(zonewright shell-completion zsh)'],
  run,
};

async function run([shell]: readonly string[], _options: object, context: Context): Promise<number> {
  const login = context.env['SHELL'] ?? '';
  const wanted = shell ?? login.slice(login.lastIndexOf('/') + 1);
  const hint = `Name one of ${SHELLS.join(', ')}: zonewright shell-completion ${SHELLS[0]}`;
  if (wanted === '') throw new UserError('No shell specified', { hint });
  const script = completionScript(wanted);
  if (script === undefined) throw new UserError(`Unknown shell: "${shell ?? login}"`, { hint });
  context.write(script);
  return 0;
}
