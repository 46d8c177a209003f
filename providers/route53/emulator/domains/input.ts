import { ApiFailure, constraintFailure } from '../failure.ts';

/** The members of a JSON document, not yet looked at; members nobody asks for are ignored. */
export type Members = Readonly<Record<string, unknown>>;

/** Read the body of a request, which is an object; nothing at all stands for an empty one. */
export function readMembers(body: string): Members {
  if (body.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw serialization('The body is not a JSON document');
  }
  return asMembers(value);
}

/** Read an object inside a document. */
export function asMembers(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw serialization('Start of structure or map found where not expected.');
  }
  return { ...value };
}

/** Read a text that must be there. */
export function requiredText(members: Members, name: string, max = 255): string {
  const text = optionalText(members, name);
  if (text === undefined) {
    throw new ApiFailure(
      'InvalidInput',
      `1 validation error detected: Value null at '${pathOf(name)}' failed to satisfy constraint: Member must not be null`,
    );
  }
  if (text.length <= max) return text;
  throw constraintFailure(pathOf(name), text, `Member must have length less than or equal to ${max}`);
}

/** Read a text that may be absent. */
export function optionalText(members: Members, name: string): string | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw serialization(`${name} is not a text`);
}

/** Read a number that may be absent. */
export function optionalNumber(members: Members, name: string): number | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  throw serialization(`${name} is not a number`);
}

/** Read a list; an absent one is empty. */
export function listOf(members: Members, name: string): readonly unknown[] {
  const value = members[name];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw serialization(`${name} is not a list`);
}

/** Read a list of texts; an absent one is empty. */
export function textsOf(members: Members, name: string): readonly string[] {
  return listOf(members, name).map((item) => {
    if (typeof item === 'string') return item;
    throw serialization(`${name} holds something other than texts`);
  });
}

function pathOf(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function serialization(message: string): ApiFailure {
  return new ApiFailure('SerializationException', message);
}
