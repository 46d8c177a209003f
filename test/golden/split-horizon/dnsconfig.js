// Views of one zone: the tag is part of the name for this file only, and an empty one is none.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example!Inside", REG, DnsProvider(DNS), A("@", "10.0.0.1"));
D("shop.example!outside", REG, DnsProvider(DNS), A("@", "192.0.2.1"));
D("shop.example!a!b", REG, DnsProvider(DNS), A("@", "192.0.2.2"));
D("lab.example!", REG, DnsProvider(DNS), A("@", "192.0.2.3"));
D_EXTEND("www.shop.example!Inside", A("@", "10.0.0.2"));
D_EXTEND("www.lab.example", A("@", "192.0.2.4"));
