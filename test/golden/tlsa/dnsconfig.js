// Certificates of services, in either case.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  TLSA("_443._tcp.www", 3, 1, 1, "8F2A11C04D6E93B7A5F0E1D2C3B4A5968778695A4B3C2D1E0F9E8D7C6B5A4938"),
  TLSA("_25._tcp.mail", 2, 0, 2, "ab12", TTL(120)),
  TLSA("_5269._tcp", 0, 0, 0, "00")
);
