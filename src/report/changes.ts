import type { ChalkInstance } from 'chalk';
import type { ChangeLine, RecordView } from '../diff/change.ts';
import { displayName } from '../dns/name.ts';
import { onOneLine } from '../dns/printable.ts';
import { unreachable } from '../errors.ts';

/**
 * Write a change line as DNSControl prints it, without colour.
 *
 * Control characters in record texts come out as `\DDD`: a line stays one line, and a zone cannot steer a terminal.
 */
export function changeLine(line: ChangeLine): string {
  const plain = lineText(line);
  const noted = line.note === undefined ? plain : `${plain.trimEnd()} (${line.note})`;
  const text = noted.replace(CONTROL, (char) => `\\${String(char.charCodeAt(0)).padStart(3, '0')}`);
  return onOneLine(text);
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

function lineText({ kind, name, type, before, after }: ChangeLine): string {
  const subject = `${displayName(name)} ${type}`;
  switch (kind) {
    case 'create':
      return `+ CREATE ${subject} ${viewText(after)}`;
    case 'modify':
      return `± MODIFY ${subject} (${viewText(before)}) -> (${viewText(after)})`;
    case 'modify-ttl':
      return `± MODIFY-TTL ${subject} ttl=(${before?.ttl}->${after?.ttl}) ${after?.text}`;
    case 'delete':
      return `- DELETE ${subject} ${viewText(before)}`;
    default:
      return unreachable(kind);
  }
}

function viewText(view: RecordView | undefined): string {
  if (view === undefined) return '';
  return view.ttl === undefined ? view.text : `${view.text} ttl=${view.ttl}`;
}

/** Write a change line in its colour: green for create, yellow for modify, red for delete. */
export function paintChange(line: ChangeLine, chalk: ChalkInstance): string {
  switch (line.kind) {
    case 'create':
      return chalk.green(changeLine(line));
    case 'modify':
    case 'modify-ttl':
      return chalk.yellow(changeLine(line));
    case 'delete':
      return chalk.red(changeLine(line));
    default:
      return unreachable(line.kind);
  }
}
