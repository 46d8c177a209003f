// A name that the provider resolves itself; no plain zone file can hold it.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  ALIAS("@", "front.hoster.example."),
  ALIAS("shop", "www"),
  A("www", "192.0.2.1")
);
