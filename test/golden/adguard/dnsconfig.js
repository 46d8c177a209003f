// Words of AdGuard Home; below D_EXTEND they keep their label.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  ADGUARDHOME_A_PASSTHROUGH("tv", ""),
  ADGUARDHOME_AAAA_PASSTHROUGH("tv", "", TTL(60))
);
D_EXTEND("lab.shop.example", ADGUARDHOME_A_PASSTHROUGH("radio", ""), A("radio", "192.0.2.1"));
