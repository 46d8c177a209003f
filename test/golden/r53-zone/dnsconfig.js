// One hosted zone of several with the same name: the id stands in the metadata of the domain.
var REG = NewRegistrar("none", "NONE");
var DNS = NewDnsProvider("r53", "ROUTE53");

D("shop.example!public", REG, DnsProvider(DNS), R53_ZONE("Z1PUBLIC"),
  A("@", "192.0.2.1")
);
D("shop.example!office", REG, DnsProvider(DNS),
  A("@", "10.0.0.1"),
  R53_ALIAS("mirror", "A", "@", R53_ZONE("Z2OFFICE")),
  R53_ZONE("Z2OFFICE")
);
