import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { failAt, type Fault } from '../support/fault-bench.ts';
import { createFaultCourse, type FaultCourse } from '../support/fault-course.ts';
import { FAULTS } from '../support/faults.ts';
import { LAW_RUNS } from '../support/law-runs.ts';

/** Every request on the large occasions, one of four day by day: other ones for each kind of fault. */
const isTried = (number: number, law: number): boolean => LAW_RUNS >= 1000 || number % 4 === law % 4;

describe('a push of which one request fails once', () => {
  let course: FaultCourse;
  before(async () => {
    course = await createFaultCourse();
  });
  after(async () => course.close());

  it('asks for everything the faults are about', () => {
    const count = (operation: string): number => course.operations.filter((each) => each === operation).length;
    const operations = ['ListHostedZones', 'CreateHostedZone', 'ListResourceRecordSets', 'ChangeResourceRecordSets'];
    assert.deepEqual(operations.map(count), [1, 1, 3, 5]);
  });

  for (const [law, { title, fault }] of FAULTS.entries()) {
    it(`tells the truth and is completed by the next, whichever request meets ${title}`, async () => {
      for (const number of course.operations.keys()) {
        if (!isTried(number, law)) continue;
        await course.pushThrough({ gate: failAt(number, fault, false) });
      }
    });
  }

  it('tells the truth and is completed by the next, whichever request an interrupt comes with', async () => {
    for (const number of course.operations.keys()) {
      const interrupt = new AbortController();
      const passOn: Fault = (pass) => {
        interrupt.abort();
        return pass();
      };
      await course.pushThrough({ gate: failAt(number, passOn, false), signal: interrupt.signal });
    }
  });
});
