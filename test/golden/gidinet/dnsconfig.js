// The name servers of a service of Gidinet.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  GIDINET_PREMIUM_NS(),
  A("@", "192.0.2.1")
);
