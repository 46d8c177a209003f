// Words of Bunny DNS.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  BUNNY_DNS_RDR("old", "https://www.shop.example/"),
  BUNNY_DNS_PZ("cdn", "12345"),
  BUNNY_DNS_PZ("img", 678)
);
