import { ApiFailure, constraintFailure } from './failure.ts';
import type { Settings } from './settings.ts';
import type { State } from './state.ts';
import { parseXml, XmlProblem } from './xml/read.ts';
import type { Shape } from './xml/shape.ts';
import { ROUTE53_NAMESPACE } from './xml/write.ts';
import type { Zone } from './zones/zone.ts';

const MAX_ID_LENGTH = 32;

/** A request that has been authenticated and routed. */
export interface Call {
  readonly state: State;
  readonly settings: Settings;
  readonly now: Date;
  /** The parts of the path that vary, by the names in the operation's template. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Whether another change to the same zone has not been answered yet. */
  readonly isOverlapping: boolean;
}

/** What an operation makes of a call: the next state and the document to answer. */
export interface Outcome {
  readonly state: State;
  readonly document: string;
  readonly status?: number;
  readonly location?: string;
}

/** One operation of the API. */
export interface Operation {
  readonly name: string;
  readonly method: 'DELETE' | 'GET' | 'POST';
  /** Path after the version, with `{Name}` for the parts that vary. */
  readonly path: string;
  readonly run: (call: Call) => Outcome;
}

/** Read a part of the path that varies; the router has made sure it is there. */
export function pathPart(call: Call, name: string): string {
  return call.params[name] ?? '';
}

/** Find the zone a call names in its path. */
export function zoneOf(call: Call): Zone {
  return findZone(call.state, pathPart(call, 'Id'));
}

/** Find a zone by its bare id. */
export function findZone(state: State, id: string): Zone {
  if (id.length > MAX_ID_LENGTH) {
    throw constraintFailure('resourceId', id, `Member must have length less than or equal to ${MAX_ID_LENGTH}`);
  }
  const zone = state.zones.get(id);
  if (!zone) throw new ApiFailure('NoSuchHostedZone', `No hosted zone found with ID: ${id}`);
  return zone;
}

/** Read the body of a call: the root element must be the one of the operation, in the namespace of the API. */
export function readBody<T>(call: Call, root: string, subject: string, shape: Shape<T>): T {
  const element = parseBody(call.body);
  if (element.name !== root) throw new ApiFailure('MalformedInput', `${subject} is not valid, expected ${root}`);
  if (element.namespace !== ROUTE53_NAMESPACE) {
    const detail = `cvc-elt.1: Cannot find the declaration of element '${element.name}'.`;
    throw new ApiFailure('InvalidInput', `Invalid XML ; ${detail}`);
  }
  return shape.read(element, '');
}

function parseBody(body: string): ReturnType<typeof parseXml> {
  try {
    return parseXml(body);
  } catch (error) {
    if (error instanceof XmlProblem) throw new ApiFailure('MalformedInput', `Invalid XML ; ${error.message}`);
    throw error;
  }
}

/** Read the page size a client asks for: more than the limit is taken as the limit, nothing as what is usual. */
export function pageSize(call: Call, limit: number, usual = limit): number {
  const asked = call.query.get('maxitems');
  if (asked === null || asked === '') return usual;
  if (!/^\d{1,9}$/.test(asked) || Number(asked) === 0) {
    throw constraintFailure('maxItems', asked, 'Member must have value greater than or equal to 1');
  }
  return Math.min(Number(asked), limit);
}
