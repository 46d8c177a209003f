// Digests of a text, which is UTF-8.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  TXT("one", HASH("SHA1", "shop.example")),
  TXT("two", HASH("sha256", "Zürich")),
  TXT("five", HASH("SHA512", ""))
);
try { HASH("md5", "x"); } catch (error) { console.log(error.message); }
