/**
 * What nearly every run needs, as one piece: each file that is opened costs the start of the program a millisecond or two.
 */
export { loadProviderKinds } from '../../providers/index.ts';
export { reportFailure } from './failure.ts';
export { runProgram } from './program.ts';
