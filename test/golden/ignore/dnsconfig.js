// What somebody else keeps in the zone, by label, types and target.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  IGNORE("_acme-challenge", "TXT"),
  IGNORE("*.dyn", "A, AAAA"),
  IGNORE("{a,b}?.[!x]*"),
  IGNORE("*", "CNAME", "**.hoster.example."),
  IGNORE(),
  IGNORE("", "", "")
);
