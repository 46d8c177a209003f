import { type Creds, createCreds, loadCreds } from '../config/creds.ts';
import { type FirstZone, renderFirstConfig } from '../export/first-config.ts';
import { indexRecordTypes } from '../model/desired.ts';
import type { ProviderKind } from '../provider.ts';
import { plural } from '../report/diagnostics.ts';
import type { Command, Context } from './command.ts';
import { allRecordTypes } from './compiling.ts';
import { defaultValues } from './option-values.ts';
import { type CredsOptions, credsOption, type GlobalOptions } from './options.ts';
import { preview, type PreviewOptions } from './preview.ts';
import { type Account, type AccountWorld, askAccount, type OpenAccount, openAccount } from './setup/account.ts';
import { type Entries, writtenEntries } from './setup/creds-text.ts';
import { findConfig, makeFolder, prepareFiles, readCredsFile, writeConfigFile, writeCredsFile } from './setup/files.ts';
import { askChoice, askYes } from './setup/questions.ts';
import { type Drafts, showDrafts, showZones } from './setup/show.ts';
import { askZones } from './setup/zones.ts';

/** What the flags of init set. */
export interface InitOptions extends GlobalOptions, CredsOptions {
  /** False with `--no-config`; absent for the usual name. */
  readonly config?: string | false;
}

/** `init`: ask for an account and its zones, and write the files to begin with. */
export const init: Command<InitOptions> = {
  name: 'init',
  group: 'main',
  summary: 'Ask a few questions and write creds.json and dnsconfig.js',
  options: [
    { ...credsOption, description: 'the credentials file to write or to add to' },
    { flags: '--config <file>', description: 'the configuration to write; dnsconfig.js unless told otherwise' },
    { flags: '--no-config', description: 'write the credentials only' },
  ],
  examples: ['zonewright init', 'zonewright init --no-config'],
  run,
};

/** What most people are here for. */
const USUAL_TYPE = 'ROUTE53';
const CONFIG_FILE = 'dnsconfig.js';

/** What was asked for, before anything is written. */
interface Answers {
  readonly account: OpenAccount;
  readonly registrar: Account & { readonly type: string };
  readonly type: string;
  readonly zones: readonly FirstZone[];
}

async function run(_args: readonly string[], options: InitOptions, context: Context): Promise<number> {
  const before = await readCredsFile(options.creds, context);
  // Read as every other command does it, so that a mistake in it is told first.
  const creds = before === '' ? createCreds(options.creds, {}, context) : await loadCreds(options.creds, context);
  context.err('This asks for an account and its zones, and writes nothing before you have seen it.');
  const config = options.config === false ? undefined : await chooseConfig(options.config, context);
  await prepareFiles(config === undefined ? [options.creds] : [options.creds, config], context.cwd);
  const kinds = await context.loadProviderKinds();
  const answers = await ask({ creds, written: writtenEntries(before), kinds, context }, config !== undefined);
  const drafts: Drafts = {
    creds: options.creds,
    entries: newEntries(answers),
    ...(config !== undefined && { config: { file: config, text: renderConfig(answers, kinds) } }),
  };
  const { account, registrar, zones } = answers;
  if (Object.keys(drafts.entries).length === 0 && config === undefined) {
    context.err('There is nothing to write.');
    return 0;
  }
  showDrafts(drafts, [account.setup, registrar.setup], context);
  if (!(await askYes(context, 'Write this?', true))) {
    context.err('Nothing was written.');
    return 1;
  }
  await write(drafts, before, answers, context);
  if (config === undefined) return 0;
  showZones(zones, account.zones, context);
  if (!(await askYes(context, 'Show what a push would change?', true))) return 0;
  // The defaults were made from the list of options, so they are what it says.
  const flags = { ...defaultValues(preview.options), ...options, config } as unknown as PreviewOptions;
  return preview.run([], flags, context);
}

/** Choose the file for the configuration; undefined when there is one and it is to stay. */
async function chooseConfig(typed: string | undefined, context: Context): Promise<string | undefined> {
  const found = findConfig(typed, context.cwd);
  if (found === undefined) return typed ?? CONFIG_FILE;
  const isReplaced = await askYes(context, `"${found}" exists. Replace it? The old one is kept beside it`, false);
  if (!isReplaced) context.err(`"${found}" stays as it is; only the credentials are set up.`);
  return isReplaced ? found : undefined;
}

async function ask(world: AccountWorld, wantsZones: boolean): Promise<Answers> {
  const { context, kinds } = world;
  const hosts = byType(kinds.filter(({ createDnsProvider }) => createDnsProvider !== undefined));
  const types = hosts.map(({ type }) => type);
  const kind = hosts[await askChoice(context, 'Who serves the zones?', types, Math.max(types.indexOf(USUAL_TYPE), 0))];
  if (kind === undefined) throw new Error('No kind of provider was chosen');
  const account = await openAccount(kind, world);
  context.err(`The account works; ${plural(account.zones.length, 'zone')} there.`);
  const registrar = await askRegistrar(kind, account, world);
  return { account, type: kind.type, registrar, zones: wantsZones ? await askZones(account, context) : [] };
}

async function askRegistrar(host: ProviderKind, account: Account, world: AccountWorld): Promise<Answers['registrar']> {
  const { context, kinds, creds } = world;
  const kindsOf = byType(kinds.filter(({ createRegistrar }) => createRegistrar !== undefined));
  const isBoth = kindsOf.includes(host);
  if (isBoth && (await askYes(context, 'Are the names registered with the same account?', true))) {
    return { entry: account.entry, type: host.type, setup: account.setup };
  }
  const types = kindsOf.map(({ type }) => type);
  const index = types.length === 1 ? 0 : await askChoice(context, 'With whom are the names registered?', types);
  const kind = kindsOf[index];
  if (kind === undefined) throw new Error('No kind of registrar was chosen');
  // The entry "none" exists without being written.
  if (kind.type === 'NONE' && (creds.types.get('none') ?? 'NONE') === 'NONE') {
    return { entry: 'none', type: kind.type, setup: { methods: [], fields: [] } };
  }
  return { ...(await askAccount(kind, world)), type: kind.type };
}

/** Sort by TYPE, but first the one that is nobody. */
function byType(kinds: readonly ProviderKind[]): readonly ProviderKind[] {
  return kinds.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ type }: ProviderKind): string {
  return type === 'NONE' ? '' : type;
}

function renderConfig({ account, registrar, type, zones }: Answers, kinds: readonly ProviderKind[]): string {
  const recordTypes = indexRecordTypes(allRecordTypes(kinds));
  return renderFirstConfig(zones, { recordTypes, provider: { entry: account.entry, type }, registrar });
}

function newEntries({ account, registrar }: Answers): Entries {
  const named = [account, registrar].filter(({ values }) => values !== undefined);
  return Object.fromEntries(named.map(({ entry, values = {} }) => [entry, values]));
}

async function write(
  { creds, entries, config }: Drafts,
  before: string,
  answers: Answers,
  context: Context,
): Promise<void> {
  if (Object.keys(entries).length > 0) {
    await writeCredsFile(creds, before, entries, context);
    context.err(`${creds} written; keep it out of version control`);
    const { setup, values = {} } = answers.account;
    for (const { key, defaultValue = '' } of setup.fields.filter(({ isFolder }) => isFolder))
      await makeFolder(values[key] ?? defaultValue, context.cwd);
    requireEntries(await loadCreds(creds, context), entries);
  }
  if (config === undefined) return;
  const kept = await writeConfigFile(config.file, config.text, context.cwd);
  context.err(`${config.file} written${kept === undefined ? '' : `; the old one is ${kept}`}`);
}

/** What was written is read again: better now than at the first push. */
function requireEntries(creds: Creds, entries: Entries): void {
  for (const name of Object.keys(entries)) {
    if (!creds.names.includes(name)) throw new Error(`The entry "${name}" was not written`);
  }
}
