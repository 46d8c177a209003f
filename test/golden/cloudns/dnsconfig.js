// Web redirects of ClouDNS.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  CLOUDNS_WR("go", "https://www.shop.example/")
);
