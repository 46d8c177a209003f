// A place in degrees, minutes and seconds, with signs of every kind.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  LOC_BUILDER_DMS_STR({str: "47°22′0″N 8°33′0″E"}),
  LOC_BUILDER_DMS_STR({label: "south", str: "33d51m31.25sS 151d12m51.5sW", alt: 12}),
  LOC_BUILDER_DMS_STR({label: "plain", str: "1°2'3\"S 4°5'6\"W", ttl: "2h"})
);
