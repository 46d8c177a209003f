// Every mistake of a file is found at once, each where it stands.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("bad", "192.0.2.300"),
  AAAA("six", "192.0.2.1"),
  CNAME("@", "www"),
  CNAME("dotted", "www.other.example"),
  MX("@", 70000, "mail"),
  A("www.other.example.", "192.0.2.1"),
  A("", "192.0.2.1"),
  A("a..b", "192.0.2.1"),
  A("twice", "192.0.2.1"),
  A("twice", "192.0.2.1"),
  CNAME("twice", "bad"),
  CAA("@", "isue", "ca.example"),
  NS("@", "ns1.other.example."),
  TLSA("_443._tcp", 4, 2, 3, "aa"),
  TXT("long", "0123456789".repeat(500))
);
