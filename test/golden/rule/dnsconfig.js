// Rules are switched off, made milder and stricter for one domain.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  RULE("underscore", "off"),
  RULE("set-ttl", "error"),
  RULE("cname-apex", "warning"),
  A("under_score", "192.0.2.1"),
  A("@", "192.0.2.1", TTL(60)),
  A("@", "192.0.2.2", TTL(90))
);
