import type { JSValueHandle } from 'quickjs-wasi';
import { WORDS_FILE, type GuestFailure, type GuestFrame } from './engine.ts';

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
export function fatalFailure(kind: 'time' | 'recursion', error: unknown): GuestFailure {
  const stack = error instanceof Error && error.name === 'InternalError' ? (error.stack ?? '') : '';
  return { kind, name: 'InternalError', message: 'The script was stopped', frames: parseStack(stack) };
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
  if (name === 'InternalError' && message === 'out of memory') return 'memory';
  return name === 'RangeError' && message.includes('call stack') ? 'recursion' : 'throw';
}

function thrownText(thrown: JSValueHandle): string {
  if (thrown.isString) return thrown.toString();
  if (!thrown.isObject) return `The configuration threw ${thrown.isSymbol ? 'a symbol' : thrown.toString()}`;
  return textOf(thrown, 'message') ?? 'The configuration threw an object without a message';
}

/** A text property of a thrown object; anything but a text is left alone, so that no user code runs. */
function textOf(object: JSValueHandle, key: string): string | undefined {
  const value = object.getProp(key);
  const text = value.isString ? value.toString() : undefined;
  value.dispose();
  return text;
}
