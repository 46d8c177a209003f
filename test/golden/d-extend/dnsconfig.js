// Records below a name of a zone: labels and relative targets, full names, DS and RP, and the closest zone that is declared.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS), DefaultTTL(600));
D("branch.shop.example", REG, DnsProvider(DNS));
D_EXTEND("Lab.Shop.Example",
  A("@", "192.0.2.1"),
  A("db", "192.0.2.2"),
  A("full.lab.shop.example.", "192.0.2.3"),
  A("shop.example.", "192.0.2.4"),
  A("*", "192.0.2.5"),
  CNAME("alias", "db"),
  CNAME("top", "@"),
  CNAME("away", "www.other.example."),
  MX("@", 10, "@"),
  SRV("_imaps._tcp", 0, 0, 993, "db"),
  NS("kid", "ns1.other.example."),
  DS("kid", 1, 8, 2, "aa"),
  RP("@", "hostmaster", "."),
  TXT("1.2.3.4", "four numbers stay as they are")
);
D_EXTEND("shop.example", A("plain", "192.0.2.6"));
D_EXTEND("deep.er.branch.shop.example", A("x", "192.0.2.7"));
D_EXTEND("shop.example", NAMESERVER("ns1.other.example."), DefaultTTL(60), A("late", "192.0.2.8"));
