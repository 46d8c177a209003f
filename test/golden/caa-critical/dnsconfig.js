// The critical flag of CAA, and the constants that mean nothing.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  CAA("@", "issue", "ca.example", CAA_CRITICAL),
  CAA("@", "iodef", "mailto:a@shop.example", TTL(60), CAA_CRITICAL),
  A("@", "192.0.2.1", CAA_CRITICAL)
);
