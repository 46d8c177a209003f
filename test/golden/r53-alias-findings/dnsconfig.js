// What Route 53 would refuse of aliases, each with the way out; the first ones are as they should be.
var REG = NewRegistrar("none");
var R53 = NewDnsProvider("r53", "ROUTE53");

D("bakery.example", REG, DnsProvider(R53),
  ALIAS("@", "d111111abcdef8.cloudfront.net."),
  R53_ALIAS("app", "A", "dualstack.lb-1.eu-west-1.elb.amazonaws.com.", R53_EVALUATE_TARGET_HEALTH(true)),
  A("ovens", "192.0.2.20"),
  ALIAS("shop", "ovens"),

  R53_ALIAS("typo", "A", "lb-1.eu-wset-1.elb.amazonaws.com."),
  R53_ALIAS("wrong", "A", "lb-1.eu-west-1.elb.amazonaws.com.", R53_ZONE("Z2FDTNDATAQYW2")),
  R53_ALIAS("health", "A", "d111111abcdef8.cloudfront.net.", R53_EVALUATE_TARGET_HEALTH(true)),
  R53_ALIAS("mail", "MX", "d111111abcdef8.cloudfront.net."),
  R53_ALIAS("six", "AAAA", "ovens"),
  R53_ALIAS("left", "A", "right"),
  R53_ALIAS("right", "A", "left"),
  ALIAS("www", "bakery.hosting.example."),
  ALIAS("twice", "ovens"),
  A("twice", "192.0.2.21")
);
