import type { ChalkInstance } from 'chalk';
import { onOneLine } from '../dns/printable.ts';
import { unreachable } from '../errors.ts';
import type { AccountChange } from '../model/account.ts';

/** Write a change of an account the way changes of records are written, and what of it costs extra. */
export function accountChangeLine({ kind, resource, name, id, settings, paid }: AccountChange): string {
  const cost = paid.length === 0 ? '' : ` (charged extra: ${paid.join(', ')})`;
  const subject = `${resource} ${JSON.stringify(name)}`;
  const details = settings.map((setting) => ` ${setting}`).join('');
  switch (kind) {
    case 'create':
      return onOneLine(`+ CREATE ${subject}${details}${cost}`);
    case 'modify':
      return onOneLine(`± MODIFY ${subject}${details}${cost}`);
    case 'delete':
      return onOneLine(`- DELETE ${subject}${id === undefined ? '' : ` ${id}`}${details}`);
    default:
      return unreachable(kind);
  }
}

/** Write a change of an account in its colour: green for create, yellow for modify, red for delete. */
export function paintAccountChange(change: AccountChange, chalk: ChalkInstance): string {
  switch (change.kind) {
    case 'create':
      return chalk.green(accountChangeLine(change));
    case 'modify':
      return chalk.yellow(accountChangeLine(change));
    case 'delete':
      return chalk.red(accountChangeLine(change));
    default:
      return unreachable(change.kind);
  }
}
