// Names for addresses: reverse zones, whose own names REV() works out, and PTR records that take addresses.
//
//   zonewright check      needs no account
//   zonewright preview    the account is the embedded one: zonewright emulator --port 5380
var REG = NewRegistrar('none');
var R53 = NewDnsProvider('r53');

// Zones of parts of a /24 are called 64/26.… (RFC 2317) or 64-26.… (RFC 4183); this says which.
REVCOMPAT('rfc2317');

// One table for both directions: what is not typed twice does not differ.
var HOSTS = [
  ['mx1', '192.0.2.25', '2001:db8:7::25'],
  ['www', '192.0.2.80', '2001:db8:7::80'],
  ['ovens', '192.0.2.99', '2001:db8:7::99'],
];

D(
  'bakery.example',
  REG,
  DnsProvider(R53),
  HOSTS.map(function (host) {
    return [A(host[0], host[1]), AAAA(host[0], host[2])];
  }),
);

// In a reverse zone the label of a PTR record may be the whole address: the zone's part of it is taken off.
D(
  REV('192.0.2.0/24'),
  REG,
  DnsProvider(R53),
  HOSTS.map(function (host) {
    return PTR(host[1], host[0] + '.bakery.example.');
  }),
  // Or what is left of it.
  PTR('1', 'gateway.bakery.example.'),
);

D(
  REV('2001:db8:7::/48'),
  REG,
  DnsProvider(R53),
  HOSTS.map(function (host) {
    return PTR(host[2], host[0] + '.bakery.example.');
  }),
);

// 64 addresses of a /24 that belongs to somebody else, who has given this part away (RFC 2317).
D(
  REV('198.51.100.64/26'),
  REG,
  DnsProvider(R53),
  PTR('198.51.100.65', 'till-1.bakery.example.'),
  PTR('198.51.100.66', 'till-2.bakery.example.'),
);

// The other way round: 64 of our addresses are a customer's, who names them in a zone on servers of his own. So each of
// our names is an alias of one in that zone.
var CUSTOMER = '203.0.113.128/26';
var given = [];
for (var i = 128; i < 192; i++) given.push(CNAME(String(i), i + '.' + REV(CUSTOMER) + '.'));

D(
  REV('203.0.113.0/24'),
  REG,
  DnsProvider(R53),
  NS('128/26', 'ns1.customer.example.'),
  NS('128/26', 'ns2.customer.example.'),
  given,
);
