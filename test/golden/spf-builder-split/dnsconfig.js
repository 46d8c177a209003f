// A text that is too long goes on in records of its own.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  SPF_BUILDER({
    parts: [
      "v=spf1", "ip4:192.0.2.0/24", "ip4:198.51.100.0/24", "ip4:203.0.113.0/24", "ip6:2001:db8:1::/48",
      "ip6:2001:db8:2::/48", "ip6:2001:db8:3::/48", "-all"
    ],
    overflow: "_spf%d",
    overhead1: 20,
    txtMaxSize: 90,
    ttl: 600
  }),
  TXT("@", "hello", TTL(600))
);
