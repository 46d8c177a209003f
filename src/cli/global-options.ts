import type { OptionSpec } from '../commands/command.ts';
import type { SpelledOption } from './argv.ts';

/** The flags of the program itself, which may stand anywhere. */
export const GLOBAL_OPTIONS: readonly (OptionSpec & SpelledOption)[] = [
  { flags: '--debug', description: 'say more about the causes of errors' },
  { flags: '--allow-fetch', description: 'let the configuration ask servers on the web with FETCH' },
  { flags: '--disableordering', description: 'leave changes in the order in which they are found' },
  { flags: '--colors', description: 'force colours', isHidden: true },
  { flags: '--no-colors', description: 'write without colours; --no-colors=false forces them', whenFalse: '--colors' },
  { flags: '--diff2', description: 'obsolete', isHidden: true, whenFalse: '--diff2' },
];

/** Flags that only show something, named so that they may be written with one dash. */
export const HELP_OPTIONS: readonly SpelledOption[] = [{ flags: '-h, --help' }, { flags: '-V, --version' }];
