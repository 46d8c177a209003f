// Files that are required share their variables with the rest, so these are known everywhere.
var REG = NewRegistrar('none');
var R53 = NewDnsProvider('r53');
var REDIRECT = '192.0.2.80';

DEFAULTS(DefaultTTL('1h'));

/** A shop: its site, on both names. */
function shop(address) {
  return [A('@', address), CNAME('www', '@'), CAA('@', 'issue', 'ca.example')];
}

/** Mail through our servers, and nobody else may send. */
function mail() {
  return [
    MX('@', 10, 'mx1.bakery.example.'),
    MX('@', 20, 'mx2.bakery.example.'),
    TXT('@', 'v=spf1 mx -all'),
    DMARC_BUILDER({ policy: 'reject' }),
  ];
}

/** No mail at all (RFC 7505). */
function noMail() {
  return [MX('@', 0, '.'), TXT('@', 'v=spf1 -all'), DMARC_BUILDER({ policy: 'reject' })];
}
