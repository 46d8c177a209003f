import { ApiFailure } from '../failure.ts';

/** The services that share the one port, by the names requests to them are signed with. */
export type Service = 'route53' | 'route53domains' | 'sts';

/** What an Authorization header says. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const FIELDS = ['Credential', 'SignedHeaders', 'Signature'] as const;

/**
 * Parse an Authorization header of Signature Version 4.
 *
 * @throws {ApiFailure} MissingAuthenticationToken without a header, IncompleteSignature with one that cannot be read.
 */
export function parseAuthorization(header: string | undefined): Authorization {
  if (header === undefined || header.trim() === '') {
    throw new ApiFailure('MissingAuthenticationToken', 'Missing Authentication Token');
  }
  const [algorithm = '', ...rest] = header.trim().split(/\s+/);
  const fields = readFields(rest.join(' '), header);
  if (algorithm !== ALGORITHM) throw incomplete(`Unsupported AWS 'algorithm': '${algorithm}'.`);
  const missing = FIELDS.filter((name) => !fields.get(name));
  if (missing.length > 0) {
    throw incomplete(missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' '));
  }
  const credential = fields.get('Credential') ?? '';
  const scope = /^(.+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(credential);
  if (!scope) {
    const form = '<access-key-id>/YYYYMMDD/REGION/SERVICE/aws4_request';
    throw incomplete(`Credential must have the form ${form}, found '${credential}'.`);
  }
  const [, accessKeyId = '', date = '', region = '', service = ''] = scope;
  const signedHeaders = (fields.get('SignedHeaders') ?? '').split(';');
  return { accessKeyId, date, region, service, signedHeaders, signature: fields.get('Signature') ?? '' };
}

function readFields(text: string, header: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const part of text.split(/[, ]+/).filter((piece) => piece !== '')) {
    const equals = part.indexOf('=');
    if (equals === -1) {
      throw incomplete(
        `'${part}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`,
      );
    }
    fields.set(part.slice(0, equals), part.slice(equals + 1));
  }
  return fields;
}

function incomplete(message: string): ApiFailure {
  return new ApiFailure('IncompleteSignature', message);
}
