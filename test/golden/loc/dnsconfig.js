// Places on Earth: all letters, below the sea, without precision, and too precise seconds.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  LOC("@", 47, 22, 12.5, "N", 8, 32, 30, "E", 408, 10, 100, 10),
  LOC("south", 33, 51, 31, "s", 151, 12, 51, "w", -5.25, 20, 150, 0),
  LOC("zero", 0, 0, 0, "N", 0, 0, 0, "E", 0, 0, 0, 0),
  LOC("fine", 10, 20, 30.12345, "N", 40, 50, 6.00049, "W", 1, 2, 3, 4)
);
