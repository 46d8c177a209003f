// Words of other providers in a zone of Route 53: each record is a finding, metadata is none.
var REG = NewRegistrar("none", "NONE");
var DNS = NewDnsProvider("r53", "ROUTE53");

D("shop.example", REG, DnsProvider(DNS),
  URL("go", "https://www.shop.example/"),
  ALIAS("@", "front.hoster.example."),
  LUA("now", "TXT", "os.date()"),
  LOC("@", 47, 22, 12, "N", 8, 32, 30, "E", 408, 10, 100, 10),
  A("www", "192.0.2.1", CF_PROXY_ON)
);
