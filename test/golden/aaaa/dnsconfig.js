// IPv6 addresses in several spellings of the same form.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  AAAA("@", "2001:DB8:0:0:0:0:0:1"),
  AAAA("www", "2001:db8::10", TTL(600)),
  AAAA("zeros", "2001:db8:0:0:1:0:0:1"),
  AAAA("all", "::")
);
