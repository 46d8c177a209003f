// Providers with all, none or some of their name servers; the last call for one counts.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

var B = NewDnsProvider("b");
var A2 = NewDnsProvider("a");
D("shop.example", REG, DnsProvider(DNS), DnsProvider(B, 0), DnsProvider(A2, 2), DnsProvider(B, 1), A("@", "192.0.2.1"));
D("kept.example", REG, A("@", "192.0.2.1"));
