// JavaScript of today, in a script that still is a sloppy one.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

const hosts = new Map([["web", 1], ["mail", 25]]);
class Host {
  #last;
  constructor(last) { this.#last = last; }
  get address() { return `192.0.2.${this.#last}`; }
}
leaked = [...hosts].map(([name, last]) => A(name, new Host(last).address));
D("shop.example", REG, DnsProvider(DNS), ...leaked, TXT("@", hosts.get("none")?.name ?? "nothing"));
