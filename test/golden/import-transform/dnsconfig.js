// Records of another zone under its full names in this one, their addresses moved by a table.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("a.example", REG, DnsProvider(DNS),
  A("@", "10.0.0.1"),
  A("web", "10.0.0.3", {note: "kept"}),
  A("outside", "192.0.2.77"),
  A("skipped", "10.0.0.4", {import_transform_skip: "true"}),
  CNAME("www", "web"),
  TXT("@", "not taken over")
);
D("inside.example", REG, DnsProvider(DNS), A("own", "192.0.2.1"), IMPORT_TRANSFORM([
  {low: "10.0.0.0", high: "10.0.0.2", newIP: ["198.51.100.1", "198.51.100.2"]},
  {low: IP("10.0.0.3"), high: "10.0.0.9", newBase: "198.51.100.30"}
], "a.example", 60));
