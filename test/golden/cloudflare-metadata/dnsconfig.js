// Settings of Cloudflare are metadata, which every other provider passes over.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  CF_PROXY_DEFAULT_ON, CF_PROXY_DEFAULT_OFF, CF_UNIVERSALSSL_OFF, CF_UNIVERSALSSL_ON, CF_MANAGE_COMMENTS, CF_MANAGE_TAGS,
  A("on", "192.0.2.1", CF_PROXY_ON),
  A("off", "192.0.2.2", CF_PROXY_OFF),
  A("full", "192.0.2.3", CF_PROXY_FULL, CF_COMMENT("the shop"), CF_TAGS("web", "team:shop")),
  CNAME("flat", "on", CF_CNAME_FLATTEN_ON),
  CNAME("deep", "on", CF_CNAME_FLATTEN_OFF, TTL(60))
);
