// Dynamic records of Hurricane Electric.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("home", "192.0.2.1", HEDNS_DYNAMIC_ON),
  A("away", "192.0.2.2", HEDNS_DYNAMIC_OFF),
  A("key", "192.0.2.3", HEDNS_DDNS_KEY("secret"))
);
