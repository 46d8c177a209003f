// Aliases of Azure DNS.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  AZURE_ALIAS("@", "A", "/subscriptions/1/resourceGroups/web/providers/Microsoft.Network/publicIPAddresses/front"),
  AZURE_ALIAS("www", "CNAME", "/subscriptions/1/resourceGroups/web/providers/Microsoft.Network/dnszones/shop.example/CNAME/x")
);
