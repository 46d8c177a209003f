// Redirects of Porkbun by their older word.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  PORKBUN_URLFWD("go", "https://www.shop.example/")
);
