import { randomUUID } from 'node:crypto';
import { EmulatorError } from '../emulator-error.ts';
import { ApiFailure, knownFailure } from '../failure.ts';
import { observe, readTold } from '../health-checks/health.ts';
import type { EmulatorOptions } from '../options.ts';
import { writeFailure } from '../requests/answer.ts';
import type { Circumstances, Handled } from '../requests/handle.ts';
import { handle } from '../requests/handle.ts';
import type { Target } from '../requests/target.ts';
import { targetOf } from '../requests/target.ts';
import { settingsOf } from '../settings.ts';
import type { State } from '../state.ts';
import { writeDataFile } from '../storage/data-file.ts';
import { isSnapshotEqual } from '../storage/snapshot.ts';
import type { WireRequest, WireResponse } from '../wire.ts';
import type { CallLogEntry } from './call-log.ts';
import { initialFaults } from './faults-json.ts';
import type { Faults, FaultState, Verdict } from './faults.ts';
import { createFaultState, decideFault } from './faults.ts';
import type { Buckets } from './rate-limit.ts';
import { takeTokens } from './rate-limit.ts';

/** The emulator without its sockets: the only place where its state is replaced. */
export interface Answerer {
  readonly state: () => State;
  readonly calls: () => readonly CallLogEntry[];
  readonly resetCalls: () => void;
  readonly setFaults: (faults: Faults) => void;
  /** Say what health checks are to see from now on, by their ids. */
  readonly setHealth: (health: ReadonlyMap<string, boolean | number>) => void;
  /** Answer a request after its delay; undefined when the connection is to be dropped. */
  readonly answer: (request: WireRequest) => Promise<WireResponse | undefined>;
}

/** Create an answerer around a state. */
export function createAnswerer(
  initial: State,
  options: EmulatorOptions,
  wait: (ms: number) => Promise<void>,
): Answerer {
  const carrier = createCarrier(initial, options);
  const busyZones = new Set<string>();
  const calls: CallLogEntry[] = [];
  let faults: FaultState = createFaultState(initialFaults(options));

  /** From its arrival to its answer, a change keeps others to the same zone out. */
  const answerInTurn = async (
    request: WireRequest,
    verdict: Verdict,
    zone: string | undefined,
  ): Promise<Handled | undefined> => {
    const isOverlapping = zone !== undefined && busyZones.has(zone);
    if (zone !== undefined) busyZones.add(zone);
    await wait((options.latencyMs ?? 0) + verdict.stallMs);
    if (zone !== undefined && !isOverlapping) busyZones.delete(zone);
    return verdict.drop === 'before' ? undefined : carrier.carryOut(request, verdict, isOverlapping);
  };

  return {
    state: carrier.state,
    calls: () => [...calls],
    resetCalls: () => {
      calls.length = 0;
    },
    setFaults: (next) => {
      faults = createFaultState(next);
    },
    setHealth: carrier.setHealth,
    answer: async (request) => {
      const { operation, zoneId } = targetOf(request);
      const verdict = decideFault(faults, operation, zoneId);
      faults = verdict.state;
      const busyZone = operation === 'ChangeResourceRecordSets' ? zoneId : undefined;
      const handled = await answerInTurn(request, verdict, busyZone);
      calls.push({
        operation,
        ...(zoneId === undefined ? {} : { zoneId }),
        status: handled && !verdict.drop ? handled.response.status : 0,
        ...(handled?.code === undefined ? {} : { code: handled.code }),
        ...(verdict.drop ? { dropped: verdict.drop } : {}),
      });
      if (verdict.drop || !handled) return undefined;
      return verdict.slowMs > 0 ? { ...handled.response, slowMs: verdict.slowMs } : handled.response;
    },
  };
}

interface Carrier {
  readonly state: () => State;
  readonly setHealth: Answerer['setHealth'];
  readonly carryOut: (request: WireRequest, verdict: Verdict, isOverlapping: boolean) => Handled;
}

/** What holds the state: a request replaces it once the data file has the next one, or not at all. */
function createCarrier(initial: State, options: EmulatorOptions): Carrier {
  const settings = settingsOf(options);
  const now = options.now ?? ((): Date => new Date());
  let state = initial;
  let buckets: Buckets = new Map();
  let limit = options.rateLimit;

  const replace = (next: State): void => {
    if (options.dataFile !== undefined && !isSnapshotEqual(state, next)) writeDataFile(options.dataFile, next);
    state = next;
  };

  const setHealth: Carrier['setHealth'] = (health) => {
    const at = now();
    replace([...health].reduce((so, [id, told]) => observe(so, id, { ...readTold(so, id, told), now: at }), state));
  };

  const interfere = (
    { fail, isThrottled, rateLimit = options.rateLimit }: Verdict,
    target: Target,
  ): ApiFailure | undefined => {
    if (limit !== rateLimit) buckets = new Map();
    limit = rateLimit;
    // The other services have limits of their own, which nobody publishes.
    const applied = target.service === 'route53' ? limit : undefined;
    const taken = applied && takeTokens(applied, buckets, { operation: target.operation, now: now() });
    buckets = taken?.buckets ?? buckets;
    if (isThrottled || taken?.isAllowed === false) return knownFailure('Throttling');
    return fail && knownFailure(fail.code, { message: fail.message, status: fail.status, isBare: fail.bare });
  };

  const carryOut = (request: WireRequest, verdict: Verdict, isOverlapping: boolean): Handled => {
    const target = targetOf(request);
    const at: Circumstances = {
      settings,
      now: now(),
      requestId: randomUUID(),
      isOverlapping,
      interfere: () => interfere(verdict, target),
    };
    try {
      const handled = handle(state, request, at);
      replace(handled.state);
      return handled;
    } catch (error) {
      const reason = error instanceof EmulatorError ? error.message : `The emulator is broken: ${String(error)}`;
      const failure = new ApiFailure('InternalFailure', reason);
      const context = { service: target.service, now: at.now, requestId: at.requestId };
      return { state, response: writeFailure(failure, context), code: failure.code };
    }
  };

  return { state: () => state, setHealth, carryOut };
}
