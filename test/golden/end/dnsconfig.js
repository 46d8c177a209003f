// Words of former times that do nothing: END, AUTOSPLIT and DKIM.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("@", "192.0.2.1", END),
  TXT("key", DKIM("v=DKIM1; p=abc"), AUTOSPLIT),
  END
);
