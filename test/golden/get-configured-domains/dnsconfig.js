// The list of declared names grows with every domain; tags are kept, an empty one is not.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

var names = getConfiguredDomains();
D("shop.example", REG, DnsProvider(DNS));
D("Lab.example!in", REG, DnsProvider(DNS));
D("lab.example!", REG, DnsProvider(DNS));
console.log(names.join());
_.each(getConfiguredDomains(), function (name) { D_EXTEND(name, TXT("@", "one of " + names.length)); });
