// Ignored by label alone.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  IGNORE_NAME("dyn"),
  IGNORE_NAME("dyn2", "A,AAAA")
);
