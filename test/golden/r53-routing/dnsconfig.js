// Every way in which Route 53 chooses among the record sets of a name and type, besides weights.
var REG = NewRegistrar("none", "NONE");
var DNS = NewDnsProvider("r53", "ROUTE53");
var OFFICES = "6f5e4d3c-2b1a-4c3d-8e9f-001122334455";
var CHECK = R53_HEALTH_CHECK_ID("11111111-2222-4333-8444-555555555555");

D("shop.example", REG, DnsProvider(DNS), DefaultTTL(60),
  A("quick", "192.0.2.1", R53_LATENCY("eu-west-1", "ireland")),
  A("quick", "192.0.2.2", R53_LATENCY("us-east-1", "virginia"), CHECK),
  CNAME("app", "one.hoster.example.", R53_FAILOVER("PRIMARY", "main"), CHECK),
  CNAME("app", "two.hoster.example.", R53_FAILOVER("SECONDARY", "spare")),
  A("near", "192.0.2.1", R53_GEO({continent: "EU"}, "europe")),
  A("near", "192.0.2.2", R53_GEO({country: "US", subdivision: "CA"}, "california")),
  A("near", "192.0.2.3", R53_GEO({country: "*"}, "rest")),
  MX("@", 10, "mx1", R53_GEOPROXIMITY({region: "eu-central-1", bias: 10}, "frankfurt")),
  MX("@", 10, "mx2", R53_GEOPROXIMITY({localZoneGroup: "us-west-2-lax-1"}, "los angeles")),
  MX("@", 10, "mx3", R53_GEOPROXIMITY({coordinates: {latitude: -33.9, longitude: 18.4}, bias: -5}, "cape town")),
  A("mx1", "192.0.2.4"), A("mx2", "192.0.2.5"), A("mx3", "192.0.2.6"),
  AAAA("many", "2001:db8::1", R53_MULTIVALUE("one")),
  AAAA("many", "2001:db8::2", R53_MULTIVALUE("two")),
  TXT("who", "you are in the office", R53_CIDR(OFFICES, "berlin", "office")),
  TXT("who", "you are elsewhere", R53_CIDR(OFFICES, "*", "elsewhere")),
  R53_ALIAS("lb", "A", "quick.shop.example.", R53_FAILOVER("PRIMARY", "main"), R53_EVALUATE_TARGET_HEALTH(true)),
  R53_ALIAS("lb", "A", "near.shop.example.", R53_FAILOVER("SECONDARY", "spare")),
  A("by-hand", "192.0.2.7", {r53_region: "eu-west-1", r53_set_identifier: "only"})
);
