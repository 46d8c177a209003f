import { ConfigError, PanicError, type Position } from '../errors.ts';
import type { GuestError, GuestFailure } from './engine.ts';
import { createCallLocator } from './call-locator.ts';
import type { ConfigScript } from './config-script.ts';
import { explainMissingExport } from './missing-export.ts';
import { nearestWord } from './nearest-word.ts';

/** What the message of a failed evaluation depends on. */
export interface FailureContext {
  readonly displayFile: string;
  /** Names of the required files that threw something, by its message. */
  readonly thrownIn?: ReadonlyMap<string, string>;
  readonly timeLimitMs?: number | undefined;
  readonly memoryLimitBytes?: number | undefined;
  /** Lists the names that a script could have used. */
  readonly listNames?: () => readonly string[];
}

/** What was run, by name. */
type Scripts = ReadonlyMap<string, ConfigScript>;

/** Say what stopped a configuration, where, and what to do about it. */
export function toConfigError(error: GuestError, context: FailureContext, scripts: Scripts): ConfigError | PanicError {
  const { failure } = error;
  const { listNames = () => [] } = context;
  const missing = explainMissingExport(failure, scripts, listNames);
  if (missing !== undefined) return new ConfigError(missing.message, missing);
  const options = { hint: failure.hint ?? hintOf(failure, listNames), position: positionOf(failure, scripts) };
  const message = messageOf(failure, context);
  return failure.kind === 'stop' ? new PanicError(message, options) : new ConfigError(message, options);
}

function messageOf(failure: GuestFailure, context: FailureContext): string {
  switch (failure.kind) {
    case 'time':
      return `The configuration did not finish within ${(context.timeLimitMs ?? 60_000) / 1000} seconds`;
    case 'memory':
      return `The configuration needs more than ${Math.round((context.memoryLimitBytes ?? 2 ** 30) / 2 ** 20)} MB of memory`;
    case 'recursion':
      return 'The configuration recursed too deeply';
    case 'stop':
    case 'output':
      return failure.message;
    case 'throw':
      return oneLine(thrownMessage(failure, context));
  }
}

function thrownMessage(failure: GuestFailure, { displayFile, thrownIn }: FailureContext): string {
  const { name, message, word, frames } = failure;
  // A text that was thrown has no place, so at least the file is named.
  if (name === '' && word === undefined && frames.length === 0)
    return `${thrownIn?.get(message) ?? displayFile}: ${message}`;
  if (name === 'SyntaxError') return `Syntax error: ${message.replace(/^unexpected token.*: ''$/, 'unexpected end')}`;
  if (word !== undefined || name === '' || name === 'Error')
    return message === '' ? 'The configuration threw an error without a message' : message;
  return `${name}: ${message}`;
}

function oneLine(message: string): string {
  return message.trim().replace(/\s*\n\s*/g, ' ');
}

function hintOf(failure: GuestFailure, listNames: () => readonly string[]): string | undefined {
  switch (failure.kind) {
    case 'time':
      return 'Look for a loop that never ends, or allow more seconds with --time-limit';
    case 'memory':
      return 'Look for a list or text that grows without end, or allow more megabytes with --memory-limit';
    case 'output':
      return 'Look for a loop that never ends and prints';
    case 'recursion':
      return 'Look for a function that calls itself';
    case 'stop':
      return undefined;
    case 'throw':
      return unknownWordHint(failure, listNames);
  }
}

function unknownWordHint({ name, message }: GuestFailure, listNames: () => readonly string[]): string | undefined {
  const unknown = name === 'ReferenceError' ? /^(\S+) is not defined$/.exec(message)?.[1] : undefined;
  if (unknown === undefined) return undefined;
  const guess = nearestWord(unknown, listNames());
  if (guess !== undefined) return `Did you mean "${guess}"?`;
  if (!/^[A-Z][A-Z\d_]*$/.test(unknown)) return undefined;
  return `This version has no word ${unknown}; a name of your own must be declared first`;
}

/** Where it happened: for a word's refusal the start of the call, else the place the engine names. */
function positionOf(failure: GuestFailure, scripts: Scripts): Position | undefined {
  const frame = failure.frames[0];
  if (frame === undefined) return undefined;
  const script = scripts.get(frame.file);
  if (script === undefined) return frame;
  const words = new Set(failure.word === undefined ? [] : [failure.word]);
  const locate = createCallLocator(script, words);
  return locate(frame.line, frame.column).position;
}
