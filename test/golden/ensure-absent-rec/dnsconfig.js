// Records that must not exist, marked at the record.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS), DefaultTTL(60), NO_PURGE,
  A("keep", "192.0.2.1"),
  A("Old", "192.0.2.2", ENSURE_ABSENT_REC()),
  CNAME("alias", "Target", ENSURE_ABSENT_REC(), TTL(7)),
  DS("kid", 1, 8, 2, "aa", ENSURE_ABSENT_REC())
);
D_EXTEND("lab.shop.example", A("x", "192.0.2.3", ENSURE_ABSENT_REC()));
