import { JSException, type JSValueHandle } from 'quickjs-wasi';
import { GuestError, StopScript, WORDS_FILE, type GuestFailure, type GuestFrame } from './engine.ts';

/** What the sandbox and V8 say when there is no memory left for what crosses the boundary. */
const NO_MEMORY = /out of memory|malloc failed|string longer|invalid string length|allocation failed/i;

/** More of a message than anybody reads; the script may have made it as long as its memory allows. */
const LONGEST_TEXT = 2000;

/**
 * Say what it was that kept the sandbox from going on.
 *
 * What is no exception of the script has ruined the sandbox: no memory was left, or so many calls were in progress that
 * the stack of the host ended before that of the script.
 */
export function toGuestError(error: unknown): GuestError {
  if (error instanceof StopScript) return new GuestError(stopFailure(error), error);
  if (error instanceof GuestError) return error;
  if (error instanceof JSException) return new GuestError(describeThrown(error.handle), error);
  const isMemory = error instanceof Error && NO_MEMORY.test(error.message);
  return new GuestError(fatalFailure(isMemory ? 'memory' : 'recursion', error), error);
}

/** Whether a script can bring about an error that is none of its own: no memory or no stack is left. */
export function isForeseen(error: unknown): boolean {
  if (error instanceof GuestError || error instanceof RangeError) return true;
  return error instanceof Error && (error.name === 'RuntimeError' || NO_MEMORY.test(error.message));
}

/** Say what a value is that a script threw. */
export function describeThrown(thrown: JSValueHandle): GuestFailure {
  if (!thrown.isError) return { kind: 'throw', name: '', message: thrownText(thrown), frames: [] };
  const [name, message, stack, word, hint] = ['name', 'message', 'stack', 'word', 'hint'].map((key) =>
    textOf(thrown, key),
  );
  return {
    kind: kindOf(name ?? '', message ?? ''),
    name: name ?? '',
    message: message ?? '',
    frames: parseStack(stack ?? ''),
    ...(word === undefined ? {} : { word }),
    ...(hint === undefined || hint === '' ? {} : { hint }),
  };
}

/** What is left to say when the engine itself stopped. */
export function fatalFailure(kind: 'time' | 'memory' | 'recursion', error: unknown): GuestFailure {
  const stack = error instanceof Error && error.name === 'InternalError' ? (error.stack ?? '') : '';
  const frames = error instanceof GuestError ? error.failure.frames : parseStack(stack);
  return { kind, name: 'InternalError', message: 'The script was stopped', frames };
}

/** What is left to say when the script itself asked for its end, or printed too much. */
function stopFailure({ kind, message, guestStack }: StopScript): GuestFailure {
  const frames = parseStack(guestStack);
  return { kind, name: '', message, frames, ...(kind === 'stop' && { word: 'PANIC' }) };
}

/** What is left to say of a module that awaits what never comes. */
export function pendingFailure(file: string): GuestFailure {
  return {
    kind: 'throw',
    name: 'Error',
    message: `"${file}" awaits something that never happens`,
    frames: [],
    hint: 'Look at each await outside functions: what it waits for must be resolved by the end',
  };
}

/** Read the calls of a stack, those of the words and of the engine itself left out. */
export function parseStack(stack: string): GuestFrame[] {
  const frames: GuestFrame[] = [];
  for (const line of stack.split('\n')) {
    const match = /^\s*at (?:[^(]*\()?(.+):(\d+):(\d+)\)?$/.exec(line);
    const file = match?.[1] ?? '';
    if (match === null || file === WORDS_FILE || file.startsWith('<')) continue;
    frames.push({ file, line: Number(match[2]), column: Number(match[3]) });
  }
  return frames;
}

function kindOf(name: string, message: string): GuestFailure['kind'] {
  if (name === 'InternalError' && (message === 'out of memory' || message === 'string too long')) return 'memory';
  const isFull = name === 'RangeError' ? message.includes('call stack') : message === 'stack overflow';
  return isFull && /^(?:Range|Syntax)Error$/.test(name) ? 'recursion' : 'throw';
}

function thrownText(thrown: JSValueHandle): string {
  if (thrown.isString) return thrown.toString().slice(0, LONGEST_TEXT);
  if (!thrown.isObject) return `The configuration threw ${thrown.isSymbol ? 'a symbol' : thrown.toString()}`;
  return textOf(thrown, 'message') ?? 'The configuration threw an object without a message';
}

/** A text property of a thrown object; anything but a text is left alone, so that it is not asked to become one. */
function textOf(object: JSValueHandle, key: string): string | undefined {
  const value = object.getProp(key);
  const text = value.isString ? value.toString() : undefined;
  value.dispose();
  return key === 'stack' || text === undefined || text.length <= LONGEST_TEXT
    ? text
    : `${text.slice(0, LONGEST_TEXT)}…`;
}
