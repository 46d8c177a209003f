// The TTL of the name servers at the top is metadata of the domain.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  NAMESERVER_TTL("2d"),
  A("@", "192.0.2.1")
);
