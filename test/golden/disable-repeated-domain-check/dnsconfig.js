// A label that repeats the name of the zone is a mistake, unless it is meant.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("meant.shop.example", "192.0.2.1", DISABLE_REPEATED_DOMAIN_CHECK),
  A("typed.shop.example", "192.0.2.2", {skip_fqdn_check: "true"}),
  A("mistake.shop.example", "192.0.2.3"),
  A("shop.example", "192.0.2.4")
);
