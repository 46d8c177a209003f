import { CHECKER_RANGES } from '../health-checks/checkers.ts';
import type { Operation } from '../operation.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

/** Answer the networks health checkers ask from. */
export const getCheckerIpRanges: Operation = {
  name: 'GetCheckerIpRanges',
  method: 'GET',
  path: '/checkeripranges',
  run: (call) => ({
    state: call.state,
    document: writeAnswer(
      'GetCheckerIpRanges',
      branch('CheckerIpRanges', ...CHECKER_RANGES.map((range) => leaf('member', range))),
    ),
  }),
};
