// Aliases of Route 53: in the own zone by any spelling, every type, and to other zones by their id.
var REG = NewRegistrar("none", "NONE");
var DNS = NewDnsProvider("r53", "ROUTE53");

D("shop.example", REG, DnsProvider(DNS),
  A("www", "192.0.2.1"),
  AAAA("www", "2001:db8::1"),
  TXT("www", "hello"),
  R53_ALIAS("@", "A", "www"),
  R53_ALIAS("@", "AAAA", "WWW.shop.example."),
  R53_ALIAS("copy", "TXT", "www.shop.example."),
  R53_ALIAS("cdn", "A", "D111111ABCDEF8.CloudFront.net.", R53_ZONE("Z2FDTNDATAQYW2")),
  R53_ALIAS("app", "A", "dualstack.lb-1.us-east-1.elb.amazonaws.com.", R53_EVALUATE_TARGET_HEALTH(true), R53_ZONE("/hostedzone/Z35SXDOTRQ7X7K"))
);
