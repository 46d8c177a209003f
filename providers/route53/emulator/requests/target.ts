import { DOMAINS_TARGET } from '../domains/index.ts';
import type { Service } from '../sigv4/authorization.ts';
import type { WireRequest } from '../wire.ts';
import type { Route } from './router.ts';
import { findRoute } from './router.ts';

/** What a request asks for, known before it is carried out. */
export interface Target {
  readonly operation: string;
  readonly zoneId?: string;
  /** What a policy would name: a zone, a health check or a collection of networks. */
  readonly resource?: string;
  readonly service: Service;
  readonly route?: Route;
}

/** Find out what a request asks for, without looking at the state: only Route 53 has paths. */
export function targetOf(request: WireRequest): Target {
  if (request.path === '/') return targetOfRoot(request);
  const route = findRoute(request.method, request.path);
  if (!route) return { operation: 'Unknown', service: 'route53' };
  const { name, path } = route.operation;
  const id = path.startsWith('/hostedzone/{Id}') ? route.params['Id'] : undefined;
  const resource = resourceOf(path, route.params);
  return {
    operation: name,
    service: 'route53',
    route,
    ...(id === undefined ? {} : { zoneId: id }),
    ...(resource === undefined ? {} : { resource }),
  };
}

/** What the path begins with is the kind of resource, and what follows its id; only for tags both are told. */
function resourceOf(path: string, params: Route['params']): string | undefined {
  const { ResourceType: type, ResourceId: tagged } = params;
  if (type !== undefined && tagged !== undefined) return `${type}/${tagged}`;
  const [, kind = '', name = ''] = /^\/(hostedzone|healthcheck|cidrcollection)\/\{(\w+)\}/.exec(path) ?? [];
  const id = params[name];
  return id === undefined ? undefined : `${kind}/${id}`;
}

/** The registrar is told apart by a header that the query protocol does not have. */
function targetOfRoot(request: WireRequest): Target {
  const target = request.headers['x-amz-target'];
  if (target === undefined) return { operation: readForm(request).get('Action') ?? 'Unknown', service: 'sts' };
  const operation = target.startsWith(DOMAINS_TARGET) ? target.slice(DOMAINS_TARGET.length) : target;
  return { operation, service: 'route53domains' };
}

/** Read the fields of a request in the query protocol. */
export function readForm(request: WireRequest): URLSearchParams {
  return new URLSearchParams(request.method === 'POST' ? request.body.toString('utf8') : request.query);
}
