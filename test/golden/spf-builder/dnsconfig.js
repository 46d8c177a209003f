// Who may send mail, in parts; nothing is looked up for a text that is neither flattened nor split.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  SPF_BUILDER({parts: ["v=spf1", "mx", "include:_spf.hoster.example", "-all"]}),
  SPF_BUILDER({label: "lists", parts: ["v=spf1", "-all"], ttl: "1h"})
);
