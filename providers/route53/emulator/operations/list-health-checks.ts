import { ApiFailure } from '../failure.ts';
import { writeHealthCheck } from '../health-checks/xml.ts';
import type { Operation } from '../operation.ts';
import { pageSize } from '../operation.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

const PAGE_LIMIT = 1000;
const USUAL_PAGE = 100;

/** Answer the health checks of the account, oldest first, a page at a time. */
export const listHealthChecks: Operation = {
  name: 'ListHealthChecks',
  method: 'GET',
  path: '/healthcheck',
  run: (call) => {
    const size = pageSize(call, PAGE_LIMIT, USUAL_PAGE);
    const marker = call.query.get('marker') || undefined;
    const all = [...call.state.healthChecks.values()];
    const first = marker === undefined ? 0 : all.findIndex((check) => check.id === marker);
    if (first === -1) throw new ApiFailure('InvalidInput', `The marker '${marker}' is not valid`);
    const next = all[first + size];
    return {
      state: call.state,
      document: writeAnswer(
        'ListHealthChecks',
        branch('HealthChecks', ...all.slice(first, first + size).map(writeHealthCheck)),
        leaf('Marker', marker),
        leaf('IsTruncated', next !== undefined),
        leaf('NextMarker', next?.id),
        leaf('MaxItems', size),
      ),
    };
  },
};
