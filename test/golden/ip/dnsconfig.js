// Addresses as numbers to count with; what is no address is found where it is used.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS), [1, 2, 3].map(function (i) { return A("h" + i, IP("192.0.2.254") + i); }));
console.log(IP("0.0.1.0"), IP("255.255.255.255"), IP("1.2.3"));
