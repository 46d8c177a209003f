import type { Command } from './command.ts';

/** `version`: print the version and nothing else. */
export const version: Command<object> = {
  name: 'version',
  group: 'debug',
  summary: 'Print the version',
  // DNSControl takes and ignores arguments here, and scripts may rely on it.
  positionals: '[ignored...]',
  options: [],
  run: async (_args, _options, context) => {
    context.out(context.version);
    return 0;
  },
};
