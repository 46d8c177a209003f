// Underscore is there without asking for it.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

var hosts = {web: 1, mail: 25, db: 5};
D("shop.example", REG, DnsProvider(DNS),
  _.map(_.sortBy(_.pairs(hosts), 1), function (pair) { return A(pair[0], "192.0.2." + pair[1]); }),
  _.times(2, function (i) { return TXT("t" + i, _.template("number <%= n %>")({n: i})); })
);
