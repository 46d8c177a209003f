import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { XmlElement } from '../../../../../providers/route53/emulator/xml/read.ts';
import { parseXml, XmlProblem } from '../../../../../providers/route53/emulator/xml/read.ts';

function outline(element: XmlElement): string {
  const inner = element.children.length > 0 ? element.children.map(outline).join(' ') : JSON.stringify(element.text);
  return `${element.namespace}|${element.name}(${inner})`;
}

test('Well-formed documents are read with namespaces, entities and sections', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<a/>', '|a("")'],
    ['<?xml version="1.0"?>\n<!-- c --><a>x</a>\n', '|a("x")'],
    ['\ufeff<a> x </a >', '|a(" x ")'],
    ['<a xmlns="u"><b>1</b><b>2</b></a>', 'u|a(u|b("1") u|b("2"))'],
    ['<p:a xmlns:p="u"><b/><p:b xmlns:p=\'v\'/></p:a>', 'u|a(|b("") v|b(""))'],
    ['<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a>', '|a("<>&\\"\'A😀")'],
    ['<a><![CDATA[<&>]]>\r\n</a>', '|a("<&>\\n")'],
    ['<a x = "1&amp;2" y=\'3\'/>', '|a("")'],
  ];
  for (const [source, expected] of cases) assert.equal(outline(parseXml(source)), expected);
});

test('Documents that are not well-formed are refused', () => {
  const cases = [
    '',
    'x',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>x',
    '<a b></a>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>\u0001</a>',
    '<!DOCTYPE a><a/>',
    '<a><![CDATA[x</a>',
    '<!-- x',
    '<p:a/>',
    '<a',
    '< a/>',
    '<![CDATA[x]]>',
    '<a b="<"/>',
  ];
  for (const source of cases) assert.throws(() => parseXml(source), XmlProblem, source);
});

function nested(count: number): string {
  const open = Array.from({ length: count }, (_, index) => `<a xmlns:p${index}="u">`);
  return open.join('') + '</a>'.repeat(count);
}

test('Prefixes inside each other are limited, as each of them has to be remembered', () => {
  assert.equal(parseXml(nested(50)).name, 'a');
  assert.throws(() => parseXml(nested(51)), XmlProblem);
});

test('Deep and repetitive documents are read without recursion', () => {
  const depth = 50_000;
  assert.equal(parseXml('<a>'.repeat(depth) + '</a>'.repeat(depth)).name, 'a');
  assert.equal(parseXml(`<a>${'<b/>'.repeat(depth)}</a>`).children.length, depth);
});
