D(
  'bakery.example',
  REG,
  DnsProvider(R53),
  shop('192.0.2.10'),
  mail(),
  A('mx1', '192.0.2.25'),
  A('mx2', '192.0.2.26'),
  // Every till of the shop has a name.
  _.range(1, 6).map(function (number) {
    return A('till-' + number, IP('192.0.2.200') + number);
  }),
);
