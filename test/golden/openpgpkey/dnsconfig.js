// Keys for mail: the same bytes as base64, and as hexadecimal in either case.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  OPENPGPKEY("c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._openpgpkey", "AQIDBAUGBwg="),
  OPENPGPKEY("5e0f7e1b7b1c9e1a._openpgpkey", "0102030405060708"),
  OPENPGPKEY("6e0f7e1b7b1c9e1a._openpgpkey", "A1B2C3D4E5F6")
);
