// Health checks and CIDR collections declared beside the zones, and records that refer to them by name.
var REG = NewRegistrar("none");
var R53 = NewDnsProvider("r53", "ROUTE53");

HealthCheck("web-eu", { type: "HTTPS", host: "eu.shop.test", port: 443, path: "/health" });
CidrCollection("offices", { berlin: ["192.0.2.0/24"], tokyo: ["198.51.100.0/24"] });

D("shop.test", REG, DnsProvider(R53),
  A("www", "192.0.2.1", R53_FAILOVER("PRIMARY", "eu"), R53_HEALTH_CHECK("web-eu")),
  A("www", "192.0.2.2", R53_FAILOVER("SECONDARY", "us")),
  A("vpn", "192.0.2.3", R53_CIDR("offices", "berlin", "berlin")),
  A("vpn", "192.0.2.4", R53_CIDR("offices", "*", "elsewhere"))
);
