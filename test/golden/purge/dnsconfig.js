// The last word counts: what the file does not name is removed.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  NO_PURGE,
  PURGE,
  A("@", "192.0.2.1")
);
