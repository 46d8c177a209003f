// Words of RouterOS; below D_EXTEND they keep their label.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  MIKROTIK_FWD("corp", "10.0.0.53"),
  MIKROTIK_NXDOMAIN("blocked"),
  MIKROTIK_FORWARDER("resolver", "10.0.0.53")
);
D_EXTEND("lab.shop.example", MIKROTIK_NXDOMAIN("ads"), A("ads", "192.0.2.1"));
