// What a DHCP server notes about who has a name.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  A("chi", "192.0.2.30"),
  DHCID("chi", "AAABxLmlskllE0MVjd57zHcWmEH3pCQ6VytcKD//7es/deY=")
);
