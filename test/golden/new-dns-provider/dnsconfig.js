// Entries of creds.json for DNS providers: the type may be named here, and metadata is any JSON.
var REG = NewRegistrar("none", "NONE");
var PLAIN = NewDnsProvider("plain");
var FILES = NewDnsProvider("files", "BIND", {default_soa: {master: "ns1.shop.example.", ttl: 300}, default_ns: ["ns1.shop.example."]});
var MOVED = NewDnsProvider("moved", {ip_conversions: [{low: "10.0.0.0", high: IP("10.0.0.9"), newBase: "192.0.2.0"}]});
console.log(PLAIN, FILES, MOVED);
D("shop.example", REG, DnsProvider(PLAIN), DnsProvider(FILES), A("@", "192.0.2.1"));
