// What has been declared so far can be looked at, and changed, as one object.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS), A("@", "192.0.2.1"));
D("lab.example!in", REG);
console.log(conf.registrars[0].name, conf.dns_providers[0].name, conf.domain_names.join());
console.log(conf.domains.length, conf.domains[0].records[0].target, conf.domains[1].name);
conf.domains[1].records.push({type: "A", name: "late", target: "192.0.2.2", meta: {}, ttl: 60});
