// Records that share the answers of a name by weight, plain ones and aliases.
var REG = NewRegistrar("none", "NONE");
var DNS = NewDnsProvider("r53", "ROUTE53");

D("shop.example", REG, DnsProvider(DNS),
  A("www", "192.0.2.1", R53_WEIGHT(90, "blue"), TTL(60)),
  A("www", "192.0.2.2", R53_WEIGHT(10, "green"), TTL(60)),
  CNAME("app", "one.hoster.example.", R53_WEIGHT(1, "one")),
  CNAME("app", "two.hoster.example.", R53_WEIGHT(0, "two")),
  A("by-hand", "192.0.2.3", {r53_weight: "255", r53_set_identifier: "only"}),
  R53_ALIAS("lb", "A", "www.shop.example.", R53_WEIGHT(7, "seven"))
);
