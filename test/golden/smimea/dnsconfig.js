// Certificates for mail: the label gets its suffix, also at the apex and below.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  SMIMEA("d2abde240d7cd3ee6b4b28c54df034b97983a1d16e8a410e4561cb10", 3, 1, 1, "8F0C6A2B"),
  SMIMEA("@", 0, 0, 0, "00ff"),
  SMIMEA("team.lists", 2, 1, 2, "abcdef")
);
