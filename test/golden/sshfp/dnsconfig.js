// Fingerprints of host keys, in either case.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("host", "192.0.2.22"),
  SSHFP("host", 4, 2, "123456789ABCDEF67890123456789ABCDEF67890123456789ABCDEF123456789"),
  SSHFP("host", 1, 1, "dd465c09cfa51fb45020cc83316fff21b9ec74ac")
);
