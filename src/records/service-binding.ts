import { RdataError } from '../dns/tokens.ts';
import { defineRecord, type Rdata, type RecordType } from './define.ts';
import type { FieldValue, WriteStyle } from './field.ts';
import { field, hostname, u16 } from './fields.ts';
import { SVC } from './svc-keys.ts';
import { formatSvcParams, parseSvcParams, sortSvcParams, type SvcParam } from './svc-params.ts';

/**
 * Make a record type that says how to reach a service (RFC 9460): priority, target and parameters.
 *
 * Parameters keep their order, which no comparison sees. `ech=IGNORE` stands for the key that the zone holds.
 */
export function serviceBinding(type: string, doc: string): RecordType {
  return defineRecord({
    type,
    doc,
    fields: [
      u16('priority', { ir: 'svcpriority' }),
      hostname('target'),
      field('params', {
        irKey: 'svcparams',
        check: problemOf,
        read: (reader) => formatSvcParams(parseSvcParams(reader.rest(), reader.radix), 'message'),
      }),
    ],
    canonicalize: ([priority = 0, target = '', params = '']) => [priority, target, canonicalParams(params)],
    format: (rdata, style) => format(rdata, (params) => params, style),
    describe: (rdata) => format(rdata, sortSvcParams, 'message'),
    adopt: adoptEch,
  });
}

const [PRIORITY, TARGET] = [0, 1];
const targetField = hostname('target');

function problemOf(params: FieldValue): string | undefined {
  try {
    parseSvcParams(String(params));
    return undefined;
  } catch (error) {
    if (error instanceof RdataError) return error.message;
    throw error;
  }
}

/** What cannot be read stays as typed; a check has told of it. */
function canonicalParams(params: FieldValue): FieldValue {
  return problemOf(params) === undefined ? formatSvcParams(parseSvcParams(String(params)), 'message') : params;
}

function paramsOf(rdata: Rdata): SvcParam[] {
  return parseSvcParams(String(rdata[2] ?? ''));
}

function format(rdata: Rdata, arrange: (params: SvcParam[]) => SvcParam[], style: WriteStyle): string {
  const [priority = 0, target = '', params = ''] = rdata;
  const head = `${priority} ${targetField.write(target, style)}`;
  if (params === '') return head;
  const text = problemOf(params) === undefined ? formatSvcParams(arrange(paramsOf(rdata)), style) : String(params);
  return `${head} ${text}`;
}

/**
 * Put the key that stands in the zone where the configuration says `ech=IGNORE`, or leave it out where there is none.
 *
 * Of several records at the name the one with the same priority and target is asked first, then the last that has a key.
 */
function adoptEch(rdata: Rdata, actual: readonly Rdata[]): Rdata {
  const params = paramsOf(rdata);
  if (!params.some(({ wire }) => wire === undefined)) return rdata;
  const own = actual.filter((other) => other[PRIORITY] === rdata[PRIORITY] && other[TARGET] === rdata[TARGET]);
  const wire = lastEch(own) ?? lastEch(actual);
  const adopted = params.flatMap((param): SvcParam[] => {
    if (param.wire !== undefined) return [param];
    return wire === undefined ? [] : [{ key: SVC.ech, wire }];
  });
  return [rdata[PRIORITY] ?? 0, rdata[TARGET] ?? '', formatSvcParams(adopted, 'message')];
}

function lastEch(records: readonly Rdata[]): string | undefined {
  return records.flatMap(paramsOf).findLast(({ key }) => key === SVC.ech)?.wire;
}
