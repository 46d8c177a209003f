// What every domain from here on begins with; a new call replaces the old one.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

DEFAULTS(DnsProvider(DNS), DefaultTTL("1h"), TXT("@", "from the defaults"), {owner: "web"});
D("one.example", REG, A("@", "192.0.2.1"));
D("two.example", REG, DefaultTTL("5m"), {owner: "shop"}, A("@", "192.0.2.2"));
DEFAULTS();
D("three.example", REG, A("@", "192.0.2.3"));
