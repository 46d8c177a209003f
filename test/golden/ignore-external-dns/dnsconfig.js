// What external-dns of Kubernetes keeps; the last prefix counts.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS), IGNORE_EXTERNAL_DNS(), A("@", "192.0.2.1"));
D("lab.example", REG, DnsProvider(DNS), IGNORE_EXTERNAL_DNS("edns-"), IGNORE_EXTERNAL_DNS("last-"), IGNORE_EXTERNAL_DNS());
