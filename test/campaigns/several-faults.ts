import { it } from 'node:test';
import * as fc from 'fast-check';
import { createFaultCourse } from '../support/fault-course.ts';
import { FAULTS } from '../support/faults.ts';
import type { Gate } from '../support/wire.ts';

/** For each attempt, the fault it meets, or none. */
const courses = fc.array(fc.option(fc.constantFrom(...FAULTS.keys()), { freq: 2 }), {
  minLength: 1,
  maxLength: 60,
  size: 'max',
});

it('a push whose requests fail here and there, again and again, tells the truth and is completed by the next', async () => {
  const { pushThrough, close } = await createFaultCourse();
  try {
    await fc.assert(
      fc.asyncProperty(courses, fc.constantFrom('none', 'concurrent'), async (faults, mode) => {
        let attempt = 0;
        const gate: Gate = (_passing, pass) => FAULTS[faults[attempt++] ?? -1]?.fault(pass) ?? pass();
        await pushThrough({ gate }, mode);
      }),
      { numRuns: 1000, includeErrorInReport: true },
    );
  } finally {
    await close();
  }
});
