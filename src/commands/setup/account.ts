import { createCreds, type Creds } from '../../config/creds.ts';
import { ProviderError, UserError } from '../../errors.ts';
import type { HostedZone } from '../../model/zone.ts';
import type { CredsField, CredsSetup } from '../../model/creds-setup.ts';
import type { CredsEntry, DnsProvider, ProviderKind } from '../../provider.ts';
import { errorLines } from '../../report/diagnostics.ts';
import type { Context } from '../command.ts';
import { openDnsProvider } from '../session.ts';
import { askChoice, askText, askYes } from './questions.ts';

/** An entry of the credentials that is to be used. */
export interface Account {
  readonly entry: string;
  /** What is to be written; absent where the entry exists. */
  readonly values?: CredsEntry;
  readonly setup: CredsSetup;
}

/** An account that has shown its zones. */
export interface OpenAccount extends Account {
  readonly provider: DnsProvider;
  readonly zones: readonly HostedZone[];
}

/** What setting up accounts needs. */
export interface AccountWorld {
  readonly creds: Creds;
  /** Names of the entries that are written in the file. */
  readonly written: readonly string[];
  readonly kinds: readonly ProviderKind[];
  readonly context: Context;
}

/** Ask for an entry of a kind and its values; one that exists is used as it is, or left alone. */
export async function askAccount(kind: ProviderKind, world: AccountWorld): Promise<Account> {
  const { creds, written, context } = world;
  const setup = (await kind.loadSetup?.()) ?? { methods: [], fields: [] };
  const isOwn = (name: string): boolean => written.includes(name) && creds.types.get(name) === kind.type;
  const suggested = written.find(isOwn) ?? freeName(`${kind.type.toLowerCase()}_primary`, written);
  for (;;) {
    const entry = await askText(context, {
      label: `Name of its entry in ${creds.file}`,
      defaultValue: suggested,
      check: (name) => {
        if (name.startsWith('_') || name === 'notifications') return `"${name}" means something else`;
        return written.includes(name) && !isOwn(name) ? `The entry "${name}" exists and is of another TYPE` : undefined;
      },
    });
    if (!written.includes(entry)) return { entry, values: await askValues(kind, setup, context), setup };
    if (await askYes(context, `The entry "${entry}" exists. Use it as it is?`, true)) return { entry, setup };
  }
}

/** Ask for an account until its zones can be listed. @throws {UserError} when the user gives up. */
export async function openAccount(kind: ProviderKind, world: AccountWorld): Promise<OpenAccount> {
  const { context, kinds } = world;
  for (;;) {
    const account = await askAccount(kind, world);
    const { entry, values } = account;
    const creds = values === undefined ? world.creds : createCreds(world.creds.file, { [entry]: values }, context);
    try {
      const provider = await openDnsProvider({ creds, kinds, context, entry });
      const zones = await provider.listZones().catch(noZonesYet);
      context.status('');
      return { ...account, provider, zones };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      context.status('');
      for (const line of errorLines(error)) context.err(line);
      const choice = await askChoice(context, 'What now?', ['Enter it again', 'Stop']);
      if (choice === 1) throw new UserError('Stopped; nothing was written', { cause: error });
    }
  }
}

function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.includes(name)) return name;
  }
}

async function askValues({ type }: ProviderKind, setup: CredsSetup, context: Context): Promise<CredsEntry> {
  const values: Record<string, string> = { TYPE: type };
  const labels = setup.methods.map(({ label }) => label);
  const method = labels.length === 0 ? -1 : await askChoice(context, 'How are you known to it?', labels);
  for (const field of [...(setup.methods[method]?.fields ?? []), ...setup.fields]) {
    if (field.onlyWith !== undefined && values[field.onlyWith] === undefined) continue;
    const value = await askValue(field, context);
    if (value !== '' && value !== field.defaultValue) values[field.key] = value;
  }
  return values;
}

/** What an environment variable holds is never written: the entry refers to the variable. */
async function askValue(field: CredsField, context: Context): Promise<string> {
  const { label, key, variable, isRequired, isSecret } = field;
  const isSet = variable !== undefined && (context.env[variable] ?? '') !== '';
  return askText(context, {
    label: `${label} [${key}]`,
    defaultValue: isSet ? `$${variable}` : field.defaultValue,
    isRequired,
    isSecret,
    check: (value) =>
      value.startsWith('$') && (context.env[value.slice(1)] ?? '') === ''
        ? `The environment variable "${value.slice(1)}" is not set`
        : undefined,
  });
}

/** A folder that the first push makes has no zones. */
function noZonesYet(error: unknown): readonly HostedZone[] {
  if (error instanceof ProviderError && error.code === 'NoSuchDirectory') return [];
  throw error;
}
