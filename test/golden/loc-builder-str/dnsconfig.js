// A place in either way of writing it.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  LOC_BUILDER_STR({str: "47.36667°N 8.55°E"}),
  LOC_BUILDER_STR({label: "other", str: "33°51′31″S 151°12′51″E"})
);
