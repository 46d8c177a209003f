// Reverse zones of classless networks by RFC 4183; the way is chosen once.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

REVCOMPAT("RFC4183");
["192.0.2.64/26", "10.20.128.0/23", "192.0.2.5/24"].forEach(function (network) { console.log(network, REV(network)); });
try { REVCOMPAT("rfc2317"); } catch (error) { console.log(error.message); }
D(REV("192.0.2.64/26"), REG, DnsProvider(DNS), PTR("192.0.2.70", "www.shop.example."));
