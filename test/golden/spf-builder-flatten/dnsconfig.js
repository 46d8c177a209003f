// What others include is written out; the text as typed is kept beside it.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  SPF_BUILDER({
    parts: ["v=spf1", "ip4:192.0.2.1", "include:_spf.hoster.example", "include:kept.example", "~all"],
    flatten: ["_spf.hoster.example"]
  }),
  SPF_BUILDER({label: "all", parts: ["v=spf1", "include:_spf.hoster.example", "-all"], flatten: ["*"], raw: "_as-typed"}),
  SPF_BUILDER({label: "led", parts: ["v=spf1", "redirect=kept.example"], flatten: ["kept.example"], raw: ""})
);
