// Words of Akamai Edge DNS; an AKAMAICDN may stand beside a CNAME.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  AKAMAICDN("www", "www.shop.example.edgesuite.example."),
  AKAMAITLC("@", "DUAL", "shop.example.edgesuite.example."),
  CNAME("www", "origin.shop.example."),
  A("origin", "192.0.2.1")
);
