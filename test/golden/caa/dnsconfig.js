// Who may issue certificates: every tag, with and without the critical flag.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  CAA("@", "issue", "ca.example"),
  CAA("@", "issue", "other.example; account=230123", CAA_CRITICAL),
  CAA("@", "issuewild", ";"),
  CAA("@", "iodef", "mailto:security@shop.example"),
  CAA("@", "contactemail", "security@shop.example"),
  CAA("@", "contactphone", "+41 44 555 01 00"),
  CAA("@", "issuemail", "ca.example"),
  CAA("@", "issuevmc", "ca.example")
);
