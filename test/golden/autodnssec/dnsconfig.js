// DNSSEC by the provider: on, off, left alone; the oldest word does nothing and says so.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("on.example", REG, DnsProvider(DNS), AUTODNSSEC_ON);
D("off.example", REG, DnsProvider(DNS), AUTODNSSEC_ON, AUTODNSSEC_OFF);
D("alone.example", REG, DnsProvider(DNS), AUTODNSSEC);
