import { after, before, describe, it } from 'node:test';
import { failAt } from '../support/fault-bench.ts';
import { createFaultCourse, type FaultCourse } from '../support/fault-course.ts';
import { FAULTS } from '../support/faults.ts';

describe('a push of which one request fails however often it is repeated', () => {
  let course: FaultCourse;
  before(async () => {
    course = await createFaultCourse();
  });
  after(async () => course.close());

  for (const { title, fault } of FAULTS.filter(({ lasts }) => lasts)) {
    it(`tells the truth and is completed by the next, whichever request meets ${title}`, async () => {
      for (const number of course.operations.keys()) await course.pushThrough({ gate: failAt(number, fault, true) });
    });
  }
});
