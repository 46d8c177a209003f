// A member of a weighted group that answers only while it is well.
var REG = NewRegistrar("none", "NONE");
var DNS = NewDnsProvider("r53", "ROUTE53");

D("shop.example", REG, DnsProvider(DNS),
  A("www", "192.0.2.1", R53_WEIGHT(1, "a"), R53_HEALTH_CHECK_ID("0a1b2c3d-1111-2222-3333-444455556666")),
  A("www", "192.0.2.2", R53_WEIGHT(1, "b")),
  A("alone", "192.0.2.3", R53_WEIGHT(1, "c"), {r53_health_check_id: "0a1b2c3d-9999-2222-3333-444455556666"})
);
