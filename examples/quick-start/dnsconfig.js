// Where the names are registered, and who serves them. What "r53" is, creds.json says.
var REG = NewRegistrar("none");
var R53 = NewDnsProvider("r53");

DEFAULTS(DefaultTTL("5m"));

D("bakery.example", REG, DnsProvider(R53),
  A("@", "192.0.2.10"),
  AAAA("@", "2001:db8::10"),
  A("ovens", "192.0.2.20", TTL("1m")),
  CNAME("www", "@"),
  R53_ALIAS("shop", "A", "ovens"),

  // Mail comes in through somebody else, and nobody may send in our name but they.
  MX("@", 10, "mx1.mail.example."),
  MX("@", 20, "mx2.mail.example."),
  TXT("@", "v=spf1 include:mail.example -all"),
  TXT("_dmarc", "v=DMARC1; p=reject"),

  CAA("@", "issue", "ca.example"),
  SRV("_sip._tcp", 10, 60, 5060, "ovens"),

  // Certificates are proved by a robot that writes its own records: leave them alone.
  IGNORE("_acme-challenge", "TXT")
);

D("bakery-recipes.example", REG, DnsProvider(R53),
  A("@", "192.0.2.30"),
  CNAME("www", "@"),
  NS("guests", "ns1.elsewhere.example."),
  NS("guests", "ns2.elsewhere.example.")
);
