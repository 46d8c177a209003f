// IPv4 addresses: as text, as a number, several at one name, and at a wildcard.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("@", "192.0.2.1"),
  A("@", "192.0.2.2"),
  A("Www", "192.0.2.10", TTL("1h")),
  A("next", IP("192.0.2.255") + 1),
  A("*.dev", 3221225994)
);
