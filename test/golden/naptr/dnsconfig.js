// Rewriting rules: terminal with a regular expression, and one that leads on.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  NAPTR("4.3.2.1", 100, 50, "u", "E2U+sip", "!^(.*)$!sip:\\1@sip.shop.example!", "."),
  NAPTR("@", 10, 100, "S", "SIP+D2U", "", "_sip._udp.shop.example."),
  NAPTR("empty", 1, 1, "u", "E2U+mail", "!^.*$!mailto:info@shop.example!", ""),
  SRV("_sip._udp", 0, 0, 5060, "sip"),
  A("sip", "192.0.2.60")
);
