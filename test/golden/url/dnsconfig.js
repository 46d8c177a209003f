// Redirects of registrars.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  URL("go", "https://www.shop.example/"),
  URL301("moved", "https://www.shop.example/"),
  FRAME("framed", "https://www.shop.example/")
);
