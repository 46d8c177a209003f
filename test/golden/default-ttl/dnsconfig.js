// Records get the default that was in force when they were added.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("before", "192.0.2.1"),
  DefaultTTL("10m"),
  A("after", "192.0.2.2"),
  A("own", "192.0.2.3", TTL(30)),
  DefaultTTL(7200),
  A("later", "192.0.2.4")
);
