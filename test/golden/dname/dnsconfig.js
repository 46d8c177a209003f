// A whole tree under another name.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  DNAME("old", "new.shop.example."),
  A("host.new", "192.0.2.7"),
  DNAME("sub", "Trees"),
  TXT("sub", "may stand beside a DNAME")
);
