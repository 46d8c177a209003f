// Other names: relative, the apex, absolute, in capitals.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("@", "192.0.2.1"),
  CNAME("www", "@"),
  CNAME("Web", "WWW"),
  CNAME("docs", "Pages.Hoster.Example."),
  CNAME("*.preview", "www", TTL("5m"))
);
