// Promises are waited for, and asynchronous functions too.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS));
async function later() {
  await Promise.resolve();
  D_EXTEND("shop.example", A("later", "192.0.2.2"));
}
later().then(() => D_EXTEND("shop.example", A("last", "192.0.2.3")));
D_EXTEND("shop.example", A("first", "192.0.2.1"));
