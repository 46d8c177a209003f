var REG = NewRegistrar("none");
var DSP = NewDnsProvider("r53", "ROUTE53");

HealthCheck("ovens-eu", { type: "HTTPS", host: "eu.bakery.example", path: "/warm", failures: 2 });
HealthCheck("ovens-us", { type: "TCP", ip: "192.0.2.20", port: 443 });
var ovens = HealthCheck("ovens", { type: "CALCULATED", children: ["ovens-eu", "ovens-us"], threshold: 1 });
CidrCollection("shops", { lisbon: ["198.51.100.0/24"], porto: ["203.0.113.0/24", "2001:db8::/40"] });

D("bakery.example", REG, DnsProvider(DSP),
  A("ovens", "192.0.2.10", R53_FAILOVER("PRIMARY", "main"), R53_HEALTH_CHECK(ovens)),
  A("ovens", "192.0.2.11", R53_FAILOVER("SECONDARY", "spare")),
  A("till", "192.0.2.30", R53_CIDR("shops", "lisbon", "lisbon")),
  A("till", "192.0.2.31", R53_CIDR("shops", "*", "rest"))
);
