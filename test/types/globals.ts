// The words as globals, in a script without imports; checked by test/src/dsl/typed-configs.test.ts.
/// <reference path="./zonewright.d.ts" />
declare const stage: string;

var REGISTRAR = NewRegistrar('none');
CLI_DEFAULTS({ stage: 'test' });
D(
  `${stage}.bakery.example`,
  REGISTRAR,
  DnsProvider(NewDnsProvider('r53')),
  (require('./hosts.json') as string[]).map((host, i) => A(host, IP('192.0.2.10') + i)),
  _.map(['north', 'south'], (name) => CNAME(name, '@')),
  _.chain(['west'])
    .map((name: string) => CNAME(name, '@'))
    .value(),
  URL301('old', 'https://bakery.example/'),
);
console.warn(conf.domains.length, HASH('SHA256', 'bakery'), getConfiguredDomains().join());
setTimeout(() => D_EXTEND('bakery.example', TXT('late', 'yes')), 10);
void FETCH('https://inventory.example/').then(async (response) => {
  const address = response.ok ? await response.text() : PANIC('no address');
  D_EXTEND('bakery.example', A('office', address));
});

/** A macro with the types of the namespace. */
function mail(service: string): Zonewright.DomainModifier[] {
  return [MX('@', 10, `mx.${service}.`), SPF_BUILDER({ parts: ['v=spf1', `include:${service}`, '-all'] })];
}
D_EXTEND('bakery.example', mail('mail.example'));

// @ts-expect-error -- no such algorithm
HASH('MD5', 'bakery');
// @ts-expect-error -- a name, not a list
D_EXTEND(['bakery.example']);
// @ts-expect-error -- there is no such word
A53('x', 'y');
