import { Buffer } from 'node:buffer';
import { handle } from '../../../../providers/route53/emulator/requests/handle.ts';
import type { Handled } from '../../../../providers/route53/emulator/requests/handle.ts';
import type { Settings } from '../../../../providers/route53/emulator/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../providers/route53/emulator/settings.ts';
import { computeSignature } from '../../../../providers/route53/emulator/sigv4/canonical-request.ts';
import type { State } from '../../../../providers/route53/emulator/state.ts';
import type { WireRequest } from '../../../../providers/route53/emulator/wire.ts';
import { ROUTE53_NAMESPACE } from '../../../../providers/route53/emulator/xml/write.ts';

/** The moment at which all requests are made. */
export const NOW = new Date('2026-01-02T03:04:05.678Z');

/** The key all requests are signed with. */
export const KEY = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret', arn: 'arn:aws:iam::123456789012:user/Test' };

/** What a test may want different about a request. */
export interface Deviation {
  readonly accessKeyId?: string;
  readonly secret?: string;
  readonly timestamp?: string;
  readonly date?: string;
  readonly service?: string;
  readonly signedHeaders?: readonly string[];
  readonly token?: string;
  /** The header that names the operation in JSON protocols. */
  readonly target?: string;
  readonly body?: Buffer | string;
}

/** Sign a request the way an SDK does. */
export function signed(method: string, url: string, deviation: Deviation = {}): WireRequest {
  const [path = '/', query = ''] = url.split('?');
  const timestamp = deviation.timestamp ?? '20260102T030405Z';
  const date = deviation.date ?? timestamp.slice(0, 8);
  const service = deviation.service ?? serviceOf(path, deviation);
  const accessKeyId = deviation.accessKeyId ?? KEY.accessKeyId;
  const signedHeaders = deviation.signedHeaders ?? ['host', 'x-amz-date'];
  const token = deviation.token === undefined ? {} : { 'x-amz-security-token': deviation.token };
  const target = deviation.target === undefined ? {} : { 'x-amz-target': deviation.target };
  const headers = { host: '127.0.0.1', 'x-amz-date': timestamp, ...token, ...target };
  const body = typeof deviation.body === 'object' ? deviation.body : Buffer.from(deviation.body ?? '');
  const request = { method, path, query, headers, body };
  const authorization = { accessKeyId, date, region: 'us-east-1', service, signedHeaders, signature: '' };
  const signature = computeSignature(request, authorization, timestamp, deviation.secret ?? KEY.secretAccessKey);
  const credential = `${accessKeyId}/${date}/us-east-1/${service}/aws4_request`;
  const text = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  return { ...request, headers: { ...headers, authorization: text } };
}

function serviceOf(path: string, { target }: Deviation): string {
  if (path !== '/') return 'route53';
  return target === undefined ? 'sts' : 'route53domains';
}

/** Write the document of a request. */
export function requestDocument(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="${ROUTE53_NAMESPACE}">${content}</${root}>`;
}

/** Carry out a request at the one moment there is. */
export function perform(state: State, request: WireRequest, more: Partial<Settings> = {}): Handled {
  const settings = { ...DEFAULT_SETTINGS, keys: [KEY], ...more };
  return handle(state, request, { settings, now: NOW, requestId: 'request-1' });
}

/** Carry out a request and return `status code: message` of the refusal, or the status alone. */
export function outcome(state: State, request: WireRequest, more: Partial<Settings> = {}): string {
  const { response, code } = perform(state, request, more);
  const message = /<Message>(.*)<\/Message>/s.exec(response.body)?.[1] ?? '';
  return code === undefined ? String(response.status) : `${response.status} ${code}: ${message}`;
}
