// Responsible persons: relative names are completed with the zone.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  RP("@", "hostmaster", "who"),
  RP("lab", "Jane\\.doe.shop.example.", ".", TTL(7200)),
  TXT("who", "Jane Doe, +41 44 555 01 00")
);
