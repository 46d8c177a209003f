// The same, with an end of the names left out.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("a.stage.example", REG, DnsProvider(DNS), A("web", "10.0.0.3"), CNAME("www", "web"));
D("stage.example.test", REG, DnsProvider(DNS),
  IMPORT_TRANSFORM_STRIP([{low: "10.0.0.0", high: "10.0.0.9", newBase: "198.51.100.0"}], "a.stage.example", 0, "stage.example")
);
