// Leave alone what the file does not name.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  PURGE,
  NO_PURGE,
  A("@", "192.0.2.1")
);
