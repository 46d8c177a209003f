// A record may be declared although it is ignored.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  DISABLE_IGNORE_SAFETY_CHECK,
  IGNORE("www"),
  A("www", "192.0.2.1")
);
