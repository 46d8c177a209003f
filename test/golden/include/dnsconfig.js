// Records of another zone are copied as they are at that moment: a later change is seen in one zone only.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("base.example", REG, A("@", "192.0.2.1"), A("www", "192.0.2.2", TTL(60)), NS("kid", "ns1.other.example."), DS("kid", 1, 8, 2, "aa"), {note: "stays"});
D("shop.example", REG, DnsProvider(DNS), INCLUDE("base.example"), A("own", "192.0.2.3"), function (domain) {
  domain.records[0].ttl = 77;
});
D_EXTEND("base.example", A("late", "192.0.2.4"));
