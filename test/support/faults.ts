import { refusal, type Fault } from './fault-bench.ts';
import { hangUp } from './wire.ts';

/** A way in which a request fails, and whether it makes a difference that it fails for good. */
export interface NamedFault {
  readonly title: string;
  readonly fault: Fault;
  /** False where the program does not try again anyway. */
  readonly lasts: boolean;
}

const answered = (status: number, code: string, message?: string): Fault => {
  return () => Promise.resolve(refusal(status, code, message));
};
const timeout = (): Error => Object.assign(new Error('Request timed out'), { name: 'TimeoutError' });

/** Every way in which a request to Route 53 is known to fail for no reason of its own. */
export const FAULTS: readonly NamedFault[] = [
  { title: 'too many requests', fault: answered(400, 'Throttling', 'Rate exceeded'), lasts: true },
  {
    title: 'another change that is still being worked on',
    fault: answered(400, 'PriorRequestNotComplete', 'The request was rejected.'),
    lasts: true,
  },
  { title: 'an internal failure', fault: answered(500, 'InternalFailure'), lasts: true },
  { title: 'a service that is unavailable', fault: answered(503, 'ServiceUnavailable'), lasts: true },
  {
    title: 'a gateway that fails without a document',
    fault: () => Promise.resolve({ status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad</h1>' }),
    lasts: true,
  },
  { title: 'a connection cut before anything was done', fault: () => Promise.reject(hangUp()), lasts: true },
  {
    title: 'a connection cut after everything was done',
    fault: async (pass) => {
      await pass();
      throw hangUp();
    },
    lasts: true,
  },
  { title: 'no answer in time, nothing done', fault: () => Promise.reject(timeout()), lasts: true },
  {
    title: 'no answer in time, everything done',
    fault: async (pass) => {
      await pass();
      throw timeout();
    },
    lasts: true,
  },
  {
    title: 'an internal failure after everything was done',
    fault: async (pass) => {
      await pass();
      return refusal(500, 'InternalFailure');
    },
    lasts: true,
  },
  {
    title: 'a gateway that gives up after everything was done',
    fault: async (pass) => {
      await pass();
      return { status: 504, headers: { 'Content-Type': 'text/html' }, body: '<h1>Gateway Timeout</h1>' };
    },
    lasts: true,
  },
  {
    title: 'half an answer, everything done',
    fault: async (pass) => {
      const answer = await pass();
      return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
    },
    lasts: false,
  },
  { title: 'access denied', fault: answered(403, 'AccessDenied', 'User: arn is not authorized'), lasts: false },
  { title: 'an expired token', fault: answered(403, 'ExpiredToken', 'The security token has expired'), lasts: false },
  { title: 'a wrong signature', fault: answered(403, 'SignatureDoesNotMatch'), lasts: false },
];
