/** Counts checks and says of each how it went. */
export interface Report {
  /** Note a check that holds, or what is wrong with it. */
  readonly add: (client: string, title: string, problem: string | undefined) => void;
  /** Print the sum and return the exit code. */
  readonly conclude: () => number;
}

/** Create a report that prints as it goes. */
export function createReport(): Report {
  let [passed, failed] = [0, 0];
  return {
    add: (client, title, problem) => {
      if (problem === undefined) passed += 1;
      else failed += 1;
      const verdict = problem === undefined ? 'ok    ' : 'FAILED';
      console.log(`${verdict} ${client}: ${title}${problem === undefined ? '' : `\n  ${problem}`}`);
    },
    conclude: () => {
      console.log(`\n${passed} passed, ${failed} failed`);
      return failed === 0 && passed > 0 ? 0 : 1;
    },
  };
}
