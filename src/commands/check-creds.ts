import { loadCreds } from '../config/creds.ts';
import { plural } from '../report/diagnostics.ts';
import type { Command, Context } from './command.ts';
import { type CredsOptions, credsOption } from './options.ts';
import { prepareOutFile, writeOutFile } from './out-file.ts';
import { openDnsProvider } from './session.ts';

/** What the flags of check-creds set. */
export interface CheckCredsOptions extends CredsOptions {
  readonly json: boolean;
  readonly out?: string;
}

/** `check-creds`: tell whose credentials an entry holds and how many zones they show. */
export const checkCreds: Command<CheckCredsOptions> = {
  name: 'check-creds',
  group: 'utilities',
  summary: 'Tell who the credentials of an entry belong to and what they show',
  positionals: '<credkey> [type]',
  options: [
    credsOption,
    { flags: '--json', description: 'print one JSON object' },
    { flags: '--out <file>', description: 'write to a file instead of standard output' },
    { flags: '--format <format>', description: 'accepted for compatibility, without effect', isHidden: true },
    { flags: '--ttl <seconds>', description: 'accepted for compatibility, without effect', isHidden: true },
  ],
  examples: ['zonewright check-creds r53'],
  run,
};

async function run(args: readonly string[], options: CheckCredsOptions, context: Context): Promise<number> {
  const [entry = '', type] = args;
  const file = options.out ?? '';
  if (file !== '') await prepareOutFile(file, context.cwd);
  const creds = await loadCreds(options.creds, context);
  const provider = await openDnsProvider({
    entry,
    type,
    creds,
    kinds: await context.loadProviderKinds(),
    context,
  });
  const { account, arn, source } = await provider.identity();
  const zones = await provider.listZones();
  context.status('');
  const text = options.json
    ? JSON.stringify({ entry, type: provider.type, account, arn, source, zones: zones.length })
    : [
        `Account ${account}${arn === '' ? '' : ` as ${arn}`} (${source})`,
        `${plural(zones.length, 'hosted zone')} visible`,
      ].join('\n');
  if (file === '') context.out(text);
  else await writeOutFile(file, `${text}\n`, context.cwd);
  return 0;
}
