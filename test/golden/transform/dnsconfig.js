// Addresses moved record by record; further results become records of their own.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("one", "10.0.0.3", {transform: [{low: "10.0.0.0", high: "10.0.0.9", newBase: "192.0.2.0"}]}),
  A("two", "10.0.0.4", {transform: [{low: "10.0.0.0", high: "10.0.0.9", newIP: ["192.0.2.40", "192.0.2.41"]}], note: "kept"}, TTL(60)),
  A("same", "203.0.113.1", {transform: [{low: "10.0.0.0", high: "10.0.0.9", newBase: "192.0.2.0"}]})
);
