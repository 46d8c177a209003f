// Ignored by target alone.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  IGNORE_TARGET("*.hoster.example.", "CNAME"),
  IGNORE_TARGET("192.0.2.9")
);
