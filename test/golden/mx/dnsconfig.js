// Mail: relative and absolute hosts, the same host twice with other preferences, and a domain without mail.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  MX("@", 10, "mail"),
  MX("@", 20, "Backup.Mail.Example."),
  MX("lists", 0, "@"),
  MX("nomail", 0, "."),
  A("mail", "192.0.2.25"),
  A("@", "192.0.2.1")
);
