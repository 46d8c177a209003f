// Names in other scripts: zones become punycode, labels and targets stay readable here and are punycode on the wire.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("bücher.example", REG, DnsProvider(DNS),
  A("@", "192.0.2.1"),
  A("Größe", "192.0.2.2"),
  CNAME("alt", "größe"),
  CNAME("fern", "straße.other.example."),
  TXT("voll.bücher.example.", "a full name")
);
D_EXTEND("läden.bücher.example", A("köln", "192.0.2.3"), MX("@", 10, "köln"), DS("kind", 1, 8, 2, "aa"));
