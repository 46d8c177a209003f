// Durations of every unit; zero and a missing one are the default.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("n", "192.0.2.1", TTL(90)),
  A("s", "192.0.2.1", TTL("45s")),
  A("none", "192.0.2.1", TTL("120")),
  A("m", "192.0.2.1", TTL("5m")),
  A("h", "192.0.2.1", TTL("2h")),
  A("d", "192.0.2.1", TTL("1d")),
  A("w", "192.0.2.1", TTL("1w")),
  A("month", "192.0.2.1", TTL("1n")),
  A("y", "192.0.2.1", TTL("1y")),
  A("zero", "192.0.2.1", TTL(0)),
  A("last", "192.0.2.1", TTL("1h"), TTL("2h"))
);
