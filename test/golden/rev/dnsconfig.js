// Reverse zones of networks of every size, the classless ones by RFC 2317.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

["192.0.2.1", "192.0.2.0/24", "10.16.0.0/12", "10.20.128.0/23", "10.0.0.0/8", "2001:db8:7::/48", "2001:db8::/29", "2001:db8::1"]
  .forEach(function (network) { console.log(network, REV(network)); });
["192.0.2.5/24", "10.0.0.0/7", "nonsense"].forEach(function (network) {
  try { REV(network); } catch (error) { console.log(error.message); }
});
D(REV("192.0.2.64/26"), REG, DnsProvider(DNS), PTR("192.0.2.70", "www.shop.example."));
D(REV("198.51.100.0/24"), REG, DnsProvider(DNS), PTR(REV("198.51.100.7"), "vpn.shop.example."));
