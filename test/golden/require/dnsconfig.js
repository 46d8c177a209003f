// Scripts share the globals and run each time; data files are expressions; a failed file changes no directory.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

var hosts = require("./data/hosts.json");
var settings = require("./data/settings.json5");
console.log(require("./lib/web.js"), require("./lib/web.js"), count);
try { require("./lib/broken.js"); } catch (error) { console.log(error.message); }
D("shop.example", REG, DnsProvider(DNS), web, DefaultTTL(settings.ttl), Object.keys(hosts).map(function (name) {
  return A(name, hosts[name]);
}));
