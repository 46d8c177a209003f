// Records that must not exist, wrapped together.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("keep", "192.0.2.1"),
  ENSURE_ABSENT(A("old", "192.0.2.2"), [TXT("old", "text"), CNAME("alias", "keep")])
);
