// Below reverse zones: labels, addresses and full reverse names, of IPv4 and IPv6, and a classless network.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("0.10.in-addr.arpa", REG, DnsProvider(DNS));
D_EXTEND(REV("10.0.7.0/24"),
  PTR("5", "a.shop.example."),
  PTR("10.0.7.6", "b.shop.example."),
  NS(REV("10.0.7.8"), "ns1.shop.example.")
);
D_EXTEND(REV("10.0.9.9"), PTR("@", "c.shop.example."));
D("2.0.192.in-addr.arpa", REG, DnsProvider(DNS));
D_EXTEND("0/26.2.0.192.in-addr.arpa", PTR("11", "d.shop.example."));
D(REV("2001:db8::/32"), REG, DnsProvider(DNS));
D_EXTEND(REV("2001:db8:1::/48"),
  PTR("@", "e.shop.example."),
  PTR("2001:db8:1::2", "f.shop.example."),
  TXT("x", "below")
);
