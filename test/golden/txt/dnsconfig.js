// Texts: in parts, empty, longer than one string, and with every character that needs care.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  TXT("@", "v=spf1 -all"),
  TXT("parts", ["first ", "second", " third"]),
  TXT("empty", ""),
  TXT("long", "0123456789".repeat(30)),
  TXT("quotes", 'say "hello" to C:\\temp; semicolons too'),
  TXT("html", "<a href='x'>& more</a>"),
  TXT("unicode", "Grüße aus Zürich ☕"),
  TXT("blank", "  kept  ", TTL(30))
);
