// Many zones that are nearly alike: what they share stands in one place, each of them in a file or a line.
//
//   zonewright check
//   zonewright preview --domains '*.bakery.example'      this zone and all below
require('./shared/settings.js');

// Each file below zones/ declares the zones that need words of their own.
require_glob('./zones/');

// The same shop in many countries: a line of a table each.
var COUNTRIES = require('./countries.json');
for (var i = 0; i < COUNTRIES.length; i++) {
  var country = COUNTRIES[i];
  D(country.code + '.bakery.example', REG, DnsProvider(R53), shop(country.address), mail());
}

// Names that are only held, so that nobody else has them: nothing but the way to the real one.
_.each(['bakery-shop.example', 'thebakery.example', 'bakkery.example'], function (name) {
  D(name, REG, DnsProvider(R53), A('@', REDIRECT), CNAME('www', '@'), noMail());
});

// A team that looks after its own part adds to a zone that is declared elsewhere.
D_EXTEND('recipes.bakery.example', A('@', '192.0.2.60'), CNAME('www', '@'));
