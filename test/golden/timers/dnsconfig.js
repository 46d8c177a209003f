// Callbacks run when the script has ended, by their time and then by their order; what they declare counts.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS));
var add = function (name) { D_EXTEND("shop.example", TXT(name, "order")); };
setTimeout(add, 20, "third");
setTimeout(add, 10, "first");
setTimeout(add, 10, "second");
clearTimeout(setTimeout(add, 5, "never"));
var rounds = 0;
var interval = setInterval(function () {
  rounds += 1;
  add("round" + rounds);
  if (rounds === 2) clearInterval(interval);
}, 30);
add("now");
