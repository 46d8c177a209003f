// Service bindings of the web: the service itself, an alias, hints and unknown keys.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  HTTPS("@", 1, ".", "alpn=h3,h2 ipv4hint=192.0.2.1 ipv6hint=2001:db8::1"),
  HTTPS("www", 0, "shop.example.", ""),
  HTTPS("port", 2, "Www", "port=8443 no-default-alpn alpn=h2"),
  A("@", "192.0.2.1"),
  A("www", "192.0.2.1")
);
