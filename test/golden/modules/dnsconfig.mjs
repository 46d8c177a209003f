// Modules: other files, data, the words by name, and waiting at the top.
import { A, D, DnsProvider, NewDnsProvider, NewRegistrar, TXT } from "zonewright";
import hosts from "./lib/hosts.json";
import { web, count } from "./lib/web.mjs";

const REG = NewRegistrar("none");
const DNS = NewDnsProvider("main");
const late = await Promise.resolve("late");
const { text } = await import("./lib/text.mjs");

D("shop.example", REG, DnsProvider(DNS), web, Object.entries(hosts).map(([name, address]) => A(name, address)), TXT(late, text));
console.log(count, typeof hosts);
