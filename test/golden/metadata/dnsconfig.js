// Metadata of records: merged from left to right, everything as text, lists like arguments.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("merged", "192.0.2.1", {a: "1", b: "2"}, {b: "3"}),
  A("typed", "192.0.2.2", {number: 42, yes: true, empty: ""}),
  A("list", "192.0.2.3", [TTL(60), {a: "in a list"}, [TTL(90)]]),
  A("function", "192.0.2.4", function (record) {
    record.meta.seen = record.type + " " + record.ttl;
    record.ttl = 30;
  }, TTL(120))
);
