// A place in decimal degrees, south and west below zero; the equator is a place too.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  LOC_BUILDER_DD({x: 47.36667, y: 8.55}),
  LOC_BUILDER_DD({label: "south", x: -33.85869, y: -151.21447, alt: 7.5, ttl: "1h"}),
  LOC_BUILDER_DD({label: "null-island", x: 0, y: 0})
);
