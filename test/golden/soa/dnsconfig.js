// The start of authority; its serial is not for a configuration to say.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  SOA("@", "ns1.hoster.example.", "Hostmaster.shop.example.", 7200, 1800, 1209600, 300, TTL("1d")),
  NAMESERVER("ns1.hoster.example.")
);
