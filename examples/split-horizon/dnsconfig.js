// One name, two answers: the world sees one zone, the office another. What follows the "!" is a tag, which tells them
// apart here and in --domains; it is no part of the name.
//
//   zonewright check
//   zonewright preview --domains 'bakery.example!*'      the tagged one only
//   zonewright preview --domains 'bakery.example'        the one for the world
var REG = NewRegistrar('none');
var R53 = NewDnsProvider('r53');
var OFFICE = NewDnsProvider('office', {
  default_soa: { master: 'ns1.bakery.example.', mbox: 'hostmaster.bakery.example.' },
  default_ns: ['ns1.bakery.example.'],
});

// What both say.
var SHARED = [MX('@', 10, 'mx1.mail.example.'), TXT('@', 'v=spf1 include:mail.example -all'), CNAME('www', '@')];

D('bakery.example', REG, DnsProvider(R53), A('@', '198.51.100.10'), A('vpn', '198.51.100.11'), SHARED);

// A private hosted zone of Route 53 would do as well: DnsProvider(R53) and R53_ZONE("Z…") with its id.
D(
  'bakery.example!office',
  REG,
  DnsProvider(OFFICE),
  A('@', '10.0.0.10'),
  A('ns1', '10.0.0.53'),
  A('ovens', '10.0.0.20'),
  A('printer', '10.0.0.30'),
  SHARED,
);

// The oven room is a part of the office's zone only.
D_EXTEND('rooms.bakery.example!office', A('flour', '10.0.1.1'), A('proofing', '10.0.1.2'));
