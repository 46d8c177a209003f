import { ApiFailure, constraintFailure } from '../failure.ts';
import type { XmlElement } from './read.ts';
import { ROUTE53_NAMESPACE } from './write.ts';

/** What an element must look like, and the value it is read into. */
export interface Shape<T> {
  readonly read: (element: XmlElement, path: string) => T;
}

interface Member<T, Required extends boolean> {
  readonly shape: Shape<T>;
  readonly required: Required;
}

type Members = Readonly<Record<string, Member<unknown, boolean>>>;
type ValueOf<M> = M extends Member<infer T, boolean> ? T : never;
type RequiredKeys<M extends Members> = { [K in keyof M]: M[K]['required'] extends true ? K : never }[keyof M];

/** The object a struct is read into. */
export type Struct<M extends Members> = { readonly [K in RequiredKeys<M>]: ValueOf<M[K]> } & {
  readonly [K in Exclude<keyof M, RequiredKeys<M>>]?: ValueOf<M[K]>;
};

/** Bounds of a text's length, a number's value or a list's size. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Describe a member that must be there. */
export function required<T>(shape: Shape<T>): Member<T, true> {
  return { shape, required: true };
}

/** Describe a member that may be absent. */
export function optional<T>(shape: Shape<T>): Member<T, false> {
  return { shape, required: false };
}

/** Describe a text, kept as it is: leading and trailing blanks count. */
export function text(bounds: Bounds = {}): Shape<string> {
  return {
    read: (element, path) => {
      checkBounds(element.text, element.text.length, 'length', bounds, path);
      return element.text;
    },
  };
}

/** Describe a whole number. */
export function integer(bounds: Bounds = {}): Shape<number> {
  return {
    read: (element, path) => {
      const digits = element.text.trim();
      if (!/^[+-]?\d+$/.test(digits)) throw invalidType(digits, 'integer');
      checkBounds(digits, Number(digits), 'value', bounds, path);
      return Number(digits);
    },
  };
}

/** Describe a boolean. */
export function flag(): Shape<boolean> {
  return {
    read: (element) => {
      const word = element.text.trim();
      if (!['true', 'false', '1', '0'].includes(word)) throw invalidType(word, 'boolean');
      return word === 'true' || word === '1';
    },
  };
}

/** Describe a word of a fixed list. */
export function oneOf<const W extends string>(words: readonly W[]): Shape<W> {
  return {
    read: (element) => {
      const found = words.find((word) => word === element.text);
      if (found !== undefined) return found;
      throw invalidXml(
        `cvc-enumeration-valid: Value '${element.text}' is not facet-valid with respect to enumeration ` +
          `'[${words.join(', ')}]'. It must be a value from the enumeration.`,
      );
    },
  };
}

/** Describe a list: a wrapper whose children all have one name. */
export function list<T>(item: string, shape: Shape<T>, bounds: Bounds = {}): Shape<readonly T[]> {
  return {
    read: (element, path) => {
      const stranger = element.children.find((child) => !isNamed(child, item));
      if (stranger) throw unexpected(stranger, [item]);
      if (element.children.length < (bounds.min ?? 0)) throw incomplete(element, item);
      checkBounds(`[${element.children.map(textOf).join(', ')}]`, element.children.length, 'length', bounds, path);
      return element.children.map((child, index) => shape.read(child, `${path}.${index + 1}.member`));
    },
  };
}

/** Describe an element with named members, in any order: clients differ in it and the service does not mind. */
export function struct<M extends Members>(members: M): Shape<Struct<M>> {
  const names = Object.keys(members);
  return {
    read: (element, path) => {
      const result: Record<string, unknown> = {};
      for (const child of element.children) {
        const member = Object.hasOwn(members, child.name) ? members[child.name] : undefined;
        if (!member || child.name in result || !isNamed(child, child.name)) throw unexpected(child, names);
        result[child.name] = member.shape.read(child, joinPath(path, child.name));
      }
      const missing = names.find((name) => members[name]?.required === true && !(name in result));
      if (missing !== undefined) throw incomplete(element, missing);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every member has been read by its shape above
      return result as Struct<M>;
    },
  };
}

/** The API model writes members in paths with a small first letter, so a TTL is `tTL`. */
function joinPath(path: string, name: string): string {
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  return path === '' ? member : `${path}.${member}`;
}

/** All the text of an element, which is how messages show the items of a list. */
function textOf(element: XmlElement): string {
  return element.children.length === 0 ? element.text : element.children.map(textOf).join('=');
}

function isNamed(element: XmlElement, name: string): boolean {
  return element.name === name && element.namespace === ROUTE53_NAMESPACE;
}

function checkBounds(shown: string, size: number, what: 'length' | 'value', bounds: Bounds, path: string): void {
  if (size < (bounds.min ?? -Infinity)) {
    throw constraintFailure(path, shown, `Member must have ${what} greater than or equal to ${bounds.min}`);
  }
  if (size > (bounds.max ?? Infinity)) {
    throw constraintFailure(path, shown, `Member must have ${what} less than or equal to ${bounds.max}`);
  }
}

function expectation(names: readonly string[]): string {
  return `One of '{${names.map((name) => `"${ROUTE53_NAMESPACE}":${name}`).join(', ')}}' is expected.`;
}

function incomplete(element: XmlElement, missing: string): ApiFailure {
  return invalidXml(
    `cvc-complex-type.2.4.b: The content of element '${element.name}' is not complete. ${expectation([missing])}`,
  );
}

function unexpected(element: XmlElement, names: readonly string[]): ApiFailure {
  const found = `Invalid content was found starting with element '${element.name}'.`;
  return invalidXml(`cvc-complex-type.2.4.a: ${found} ${expectation(names)}`);
}

function invalidType(value: string, type: string): ApiFailure {
  return invalidXml(`cvc-datatype-valid.1.2.1: '${value}' is not a valid value for '${type}'.`);
}

function invalidXml(detail: string): ApiFailure {
  return new ApiFailure('InvalidInput', `Invalid XML ; ${detail}`);
}
