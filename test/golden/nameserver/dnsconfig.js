// Name servers of the domain: relative and absolute, in the order they were given.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  NAMESERVER("ns1"),
  NAMESERVER("NS2.Hoster.Example."),
  NAMESERVER("@"),
  A("ns1", "192.0.2.53"),
  A("@", "192.0.2.1")
);
