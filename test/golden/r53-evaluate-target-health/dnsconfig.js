// Whether an alias answers while its target is ill; any order of the modifiers.
var REG = NewRegistrar("none", "NONE");
var DNS = NewDnsProvider("r53", "ROUTE53");

D("shop.example", REG, DnsProvider(DNS),
  A("www", "192.0.2.1"),
  R53_ALIAS("yes", "A", "www", R53_EVALUATE_TARGET_HEALTH(true)),
  R53_ALIAS("text", "A", "www", R53_EVALUATE_TARGET_HEALTH("true")),
  R53_ALIAS("no", "A", "www", R53_EVALUATE_TARGET_HEALTH(false)),
  R53_ALIAS("usual", "A", "www"),
  R53_ALIAS("there", "A", "x.other.example.", R53_EVALUATE_TARGET_HEALTH(true), R53_ZONE("Z3OTHER"))
);
