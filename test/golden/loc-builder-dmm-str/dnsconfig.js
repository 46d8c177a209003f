// A place in decimal degrees as text.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  LOC_BUILDER_DMM_STR({str: "47.36667°N 8.55°E"}),
  LOC_BUILDER_DMM_STR({label: "south", str: "33.85869 s 151.21447 w", alt: -3, ttl: 60})
);
