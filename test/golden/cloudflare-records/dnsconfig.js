// Redirects and workers of Cloudflare; the redirects come after all other records.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  CF_REDIRECT("shop.example/*", "https://www.shop.example/$1"),
  CF_TEMP_REDIRECT("sale.shop.example/*", "https://www.shop.example/sale"),
  CF_SINGLE_REDIRECT("to https", 301, 'http.request.full_uri wildcard "http://*"', 'concat("https://", "x")'),
  CF_WORKER_ROUTE("api.shop.example/*", "api-worker"),
  A("@", "192.0.2.1")
);
