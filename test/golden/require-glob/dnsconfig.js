// Every script of a folder in the order of the names, with and without the folders below it; other files are left out.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

var names = [];
console.log(require_glob("./zones", false).join());
console.log(require_glob("./zones").join());
console.log(names.join());
D("shop.example", REG, DnsProvider(DNS), names.map(function (name, i) { return A(name + i, "192.0.2." + i); }));
