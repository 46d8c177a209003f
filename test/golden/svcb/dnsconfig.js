// Service bindings of other protocols: the values are those of HTTPS records.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  SVCB("_dns.resolver", 1, "dns", "alpn=dot,doq port=853 ipv4hint=192.0.2.53"),
  SVCB("_dns.alias", 0, "_dns.resolver.shop.example.", ""),
  SVCB("_foo", 3, ".", "mandatory=alpn alpn=bar key65280=hello"),
  A("dns", "192.0.2.53")
);
