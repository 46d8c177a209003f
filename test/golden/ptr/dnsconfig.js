// Reverse zones: labels as numbers and as addresses, in zones of several sizes; elsewhere an address is a plain label.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("2.0.192.in-addr.arpa", REG, DnsProvider(DNS),
  PTR("1", "www.shop.example."),
  PTR("192.0.2.2", "Mail.Shop.Example.", TTL(60)),
  PTR("3.2.0.192.in-addr.arpa.", "vpn.shop.example."),
  PTR("4.2.0.192.in-addr.arpa", "lab.shop.example.")
);
D("64/26.2.0.192.in-addr.arpa", REG, DnsProvider(DNS), PTR("192.0.2.70", "small.shop.example."));
D("160-19.20.10.in-addr.arpa", REG, DnsProvider(DNS), PTR("10.20.161.9", "large.shop.example."));
D("0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa", REG, DnsProvider(DNS), PTR("2001:db8::25", "mail.shop.example."));
D("shop.example", REG, DnsProvider(DNS), PTR("_services._dns-sd._udp", "_http._tcp.shop.example."), PTR("10.1.2.3", "printer"));
