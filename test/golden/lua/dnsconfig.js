// Programs that PowerDNS runs for an answer; the type may be in small letters, the program a list.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  LUA("@", "a", "ifportup(443, {'192.0.2.1', '192.0.2.2'})"),
  LUA("txt", "TXT", ["os.date()", " .. 'Z'"])
);
