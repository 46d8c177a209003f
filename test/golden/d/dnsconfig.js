// A zone with its registrar and provider; modifiers may be functions, lists in lists, and objects of metadata.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

var mail = [MX("@", 10, "mail"), [[A("mail", "192.0.2.25")]]];
D("Shop.Example", REG, DnsProvider(DNS), mail, {owner: "web", level: 3, live: true}, function (domain) {
  A("made", "192.0.2.9")(domain).meta.by = "hand";
  domain.meta.seen = domain.name + " " + domain.records.length;
}, {owner: "shop"});
D("empty.example", REG);
