import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from '../../../support/sandbox.ts';

const POISON = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}}}';
const PARSED = `JSON.parse('${POISON}')`;
const START = 'var R = NewRegistrar("none");\n';

/** Ways for a poisoned object to cross the boundary; `attack` looks at the prototypes of the host afterwards. */
const crossings: readonly (readonly [title: string, source: string])[] = [
  ['metadata of a domain', `D("ex.test", R, ${PARSED})`],
  ['metadata of a record', `D("ex.test", R, A("a", "192.0.2.1", ${PARSED}))`],
  ['metadata of a DNS provider', `D("ex.test", R, DnsProvider(NewDnsProvider("b", ${PARSED})))`],
  ['metadata of a registrar', `NewRegistrar("n", ${PARSED}); D("ex.test", R)`],
  ['DEFAULTS', `DEFAULTS(${PARSED}); D("ex.test", R)`],
  ['CLI_DEFAULTS', `CLI_DEFAULTS(${PARSED}); D("ex.test", R)`],
  ['a literal with another prototype', 'D("ex.test", R, { __proto__: { polluted: 1 } })'],
  [
    'a computed name',
    'D("ex.test", R, { ["__proto__"]: { polluted: 1 } }, A("a", "192.0.2.1", { ["__proto__"]: "x" }))',
  ],
  ['data that is required', 'D("ex.test", R, require("./poison.json"))'],
  ['data that is required as an expression', 'D("ex.test", R, require("./poison.json5"))'],
  [
    'the builder of SPF',
    `D("ex.test", R, SPF_BUILDER(Object.assign({ label: "@", parts: ["v=spf1", "-all"] }, ${PARSED})))`,
  ],
  ['the builder of DMARC', `D("ex.test", R, DMARC_BUILDER(Object.assign({ policy: "none" }, ${PARSED})))`],
  ['the table of a transform', `D("ex.test", R, A("a", "192.0.2.1", { transform: [${PARSED}] }))`],
  ['the providers of a domain', `D("ex.test", R); conf.domains[0].dnsProviders = ${PARSED}`],
  [
    'a record made by hand',
    `D("ex.test", R); conf.domains[0].records.push(Object.assign(${PARSED}, { type: "A", name: "a", ttl: 1, meta: {} }))`,
  ],
  [
    'the name of a zone, a label, a tag and a provider',
    'NewDnsProvider("__proto__"); D("__proto__!constructor", R, DnsProvider("__proto__"), A("__proto__", "192.0.2.1"))',
  ],
  ['the names of rules', 'D("ex.test", R, RULE("__proto__", "off"), RULE("constructor", "error"))'],
];

for (const [title, source] of crossings) {
  test(`${title} changes no prototype of the host`, async () => {
    const files = { 'poison.json': POISON, 'poison.json5': POISON };
    const { zones, error } = await attack(START + source, {
      files,
      variables: { ['__proto__']: 'x', constructor: 'y' },
    });
    if (error !== '') return assert.match(error, /^(?:The table|SPF_BUILDER|DMARC_BUILDER|The transform)/);
    for (const zone of zones) assert.equal(Object.getPrototypeOf(zone.meta), Object.prototype);
    assert.equal(zones.length, 1);
  });
}

const inside: readonly (readonly [title: string, source: string])[] = [
  ['Object.prototype', 'Object.prototype.polluted = 1; Object.prototype.ttl = 5; Object.prototype.meta = { x: 1 };'],
  ['Array.prototype', 'Array.prototype[0] = "x"; Array.prototype.polluted = 1;'],
  ['Function.prototype', 'Function.prototype.polluted = 1; Function.prototype.toJSON = function () { return 1; };'],
  ['Error.prototype', 'Error.prototype.word = "PANIC"; Error.prototype.hint = "no";'],
  ['String.prototype', 'String.prototype.toJSON = function () { return "other"; };'],
  [
    'a setter on Object.prototype',
    'Object.defineProperty(Object.prototype, "thrown", { set() { this.thrown2 = 1; } }); try { require("./bad.js"); } catch (e) {}',
  ],
];

for (const [title, source] of inside) {
  test(`What a configuration does to ${title} stays in its sandbox`, async () => {
    const { zones, error } = await attack(`${START}${source} D("ex.test", R, A("a", "192.0.2.1"));`, {
      files: { 'bad.js': 'throw new Error("bad")' },
    });
    assert.deepEqual([zones.length, zones[0]?.records.length, error], [1, 1, '']);
    const after = await attack('console.log("polluted" in {}, Object.keys(Error.prototype).length)');
    assert.deepEqual(after.printed, ['false 0']);
  });
}
