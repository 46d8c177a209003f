import { ConfigError, type Position } from '../errors.ts';
import type { GuestError, GuestFailure } from './engine.ts';
import { createCallLocator } from './call-locator.ts';

/** What the message of a failed evaluation depends on. */
export interface FailureContext {
  readonly displayFile: string;
  readonly timeLimitMs?: number | undefined;
  readonly memoryLimitBytes?: number | undefined;
}

/** Say what stopped a configuration, where, and what to do about it. */
export function toConfigError(
  error: GuestError,
  context: FailureContext,
  sources: ReadonlyMap<string, string>,
): ConfigError {
  const { failure } = error;
  return new ConfigError(messageOf(failure, context), {
    hint: failure.hint ?? hintOf(failure, sources),
    position: positionOf(failure, sources),
  });
}

function messageOf(failure: GuestFailure, context: FailureContext): string {
  switch (failure.kind) {
    case 'time':
      return `The configuration did not finish within ${(context.timeLimitMs ?? 60_000) / 1000} seconds`;
    case 'memory':
      return `The configuration needs more than ${Math.round((context.memoryLimitBytes ?? 2 ** 30) / 2 ** 20)} MB of memory`;
    case 'recursion':
      return 'The configuration recursed too deeply';
    case 'throw':
      return oneLine(thrownMessage(failure, context));
  }
}

function thrownMessage({ name, message, word, frames }: GuestFailure, { displayFile }: FailureContext): string {
  // A text that was thrown has no place, so at least the file is named.
  if (name === '' && word === undefined && frames.length === 0) return `${displayFile}: ${message}`;
  if (name === 'SyntaxError') return `Syntax error: ${message}`;
  if (word !== undefined || name === '' || name === 'Error')
    return message === '' ? 'The configuration threw an error without a message' : message;
  return `${name}: ${message}`;
}

function oneLine(message: string): string {
  return message.trim().replace(/\s*\n\s*/g, ' ');
}

function hintOf(failure: GuestFailure, sources: ReadonlyMap<string, string>): string | undefined {
  switch (failure.kind) {
    case 'time':
      return 'Look for a loop that never ends';
    case 'memory':
      return 'Look for a list or text that grows without end';
    case 'recursion':
      return 'Look for a function that calls itself';
    case 'throw':
      return failure.name === 'SyntaxError' ? moduleHint(failure, sources) : unknownWordHint(failure);
  }
}

function unknownWordHint({ name, message }: GuestFailure): string | undefined {
  const unknown = name === 'ReferenceError' ? /^([A-Z][A-Z\d_]*) is not defined$/.exec(message)?.[1] : undefined;
  if (unknown === undefined) return undefined;
  return `This version has no word ${unknown}; a name of your own must be declared first`;
}

function moduleHint({ frames: [frame] }: GuestFailure, sources: ReadonlyMap<string, string>): string | undefined {
  const line = sources.get(frame?.file ?? '')?.split('\n')[(frame?.line ?? 0) - 1] ?? '';
  if (!/^\s*(?:import|export)\b/.test(line)) return undefined;
  return 'A configuration is a script, not a module; use require("./file.js")';
}

/** Where it happened: for a word's refusal the start of the call, else the place the engine names. */
function positionOf(failure: GuestFailure, sources: ReadonlyMap<string, string>): Position | undefined {
  const frame = failure.frames[0];
  if (frame === undefined) return undefined;
  const source = sources.get(frame.file);
  if (source === undefined) return frame;
  const words = new Set(failure.word === undefined ? [] : [failure.word]);
  const locate = createCallLocator({ source, name: frame.file }, words);
  return locate(frame.line, frame.column).position;
}
