// The run ends at once: nothing after it counts, not even what would catch an error.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS), A("@", "192.0.2.1"));
console.log("before");
try {
  PANIC("the list of hosts is empty");
} catch (error) {
  console.log("caught");
}
console.log("after");
