// Names that are delegated, with glue.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  NS("team", "ns1.team.shop.example."),
  NS("team", "NS2.Hoster.Example."),
  NS("away", "ns2.hoster.example.", TTL("1d")),
  A("ns1.team", "192.0.2.53"),
  AAAA("ns1.team", "2001:db8::53")
);
