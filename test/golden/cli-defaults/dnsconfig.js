// Variables of the command line win over defaults, and are texts; defaults may be anything.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

CLI_DEFAULTS({target: "192.0.2.1", ttl: 60, tags: ["a", "b"]});
console.log(target, typeof target, ttl, typeof ttl, tags.length);
D("shop.example", REG, DnsProvider(DNS), A("@", target, TTL(ttl)));
