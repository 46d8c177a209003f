import { unreachable } from '../errors.ts';

/** A piece of a parsed glob pattern. */
export type GlobPart =
  | { readonly kind: 'one'; readonly matches: (char: string) => boolean }
  | { readonly kind: 'run' }
  | { readonly kind: 'choice'; readonly alternatives: readonly (readonly GlobPart[])[] };

/** `step` consumes a character and goes on at the next instruction; `fork` goes on at several without consuming. */
type Instruction =
  | { readonly op: 'step'; readonly matches: (char: string) => boolean }
  | { readonly op: 'fork'; readonly targets: number[] };

/**
 * Turn parsed parts into a test for whole texts.
 *
 * A simulated automaton (Thompson 1968) instead of a regular expression: patterns come from users, and backtracking
 * over several `*` takes exponential time.
 */
export function compileMachine(parts: readonly GlobPart[]): (text: string) => boolean {
  const program: Instruction[] = [];
  emitSequence(parts, program);
  return (text) => run(program, text);
}

function emitSequence(parts: readonly GlobPart[], program: Instruction[]): void {
  for (const part of parts) emitPart(part, program);
}

function emitPart(part: GlobPart, program: Instruction[]): void {
  const start = program.length;
  switch (part.kind) {
    case 'one':
      program.push({ op: 'step', matches: part.matches });
      return;
    case 'run':
      program.push({ op: 'fork', targets: [start + 1, start + 3] });
      program.push({ op: 'step', matches: () => true }, { op: 'fork', targets: [start] });
      return;
    case 'choice':
      emitChoice(part.alternatives, program);
      return;
    default:
      unreachable(part);
  }
}

function emitChoice(alternatives: readonly (readonly GlobPart[])[], program: Instruction[]): void {
  const entries: number[] = [];
  const exits: number[][] = [];
  program.push({ op: 'fork', targets: entries });
  for (const alternative of alternatives) {
    entries.push(program.length);
    emitSequence(alternative, program);
    const exit: number[] = [];
    exits.push(exit);
    program.push({ op: 'fork', targets: exit });
  }
  for (const exit of exits) exit.push(program.length);
}

function run(program: readonly Instruction[], text: string): boolean {
  let states = new Set<number>();
  enter(program, states, 0);
  for (const char of text) {
    const next = new Set<number>();
    for (const state of states) {
      const instruction = program[state];
      if (instruction?.op === 'step' && instruction.matches(char)) enter(program, next, state + 1);
    }
    if (next.size === 0) return false;
    states = next;
  }
  return states.has(program.length);
}

/** Add an instruction and all that can be reached from it without consuming a character. */
function enter(program: readonly Instruction[], states: Set<number>, start: number): void {
  const pending = [start];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    if (states.has(state)) continue;
    states.add(state);
    const instruction = program[state];
    if (instruction?.op === 'fork') pending.push(...instruction.targets);
  }
}
