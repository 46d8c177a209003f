import type { DeclaredRule, DeclaredZone } from './ir.ts';
import { items, property, text, wrong, type JsonReader } from './json-reader.ts';

/** Write the levels of rules for the IR, which has no place for them in DNSControl; nothing where there are none. */
export function rulesJson({ rules }: Pick<DeclaredZone, 'rules'>): Readonly<Record<string, unknown>> {
  return rules === undefined ? {} : { rules: rules.map(({ rule, level }) => ({ rule, level })) };
}

/**
 * Read the levels of rules that `rulesJson` wrote.
 *
 * @throws {ConfigError} naming the JSON path of a value of the wrong kind.
 */
export function readRules(reader: JsonReader, call: number): Pick<DeclaredZone, 'rules'> {
  const rules = items(property(reader, 'rules')).map((item) => ({
    rule: text(property(item, 'rule')),
    level: readLevel(property(item, 'level')),
    call,
  }));
  return rules.length === 0 ? {} : { rules };
}

function readLevel(reader: JsonReader): DeclaredRule['level'] {
  const value = text(reader);
  if (value === 'off' || value === 'warning' || value === 'error') return value;
  throw wrong(reader, '"off", "warning" or "error"');
}
