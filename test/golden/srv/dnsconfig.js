// Services: several weights, relative and absolute targets, and a service that is not there.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  SRV("_imaps._tcp", 0, 1, 993, "mail"),
  SRV("_sip._tcp", 10, 60, 5060, "Big.Voice.Example."),
  SRV("_sip._tcp", 10, 20, 5060, "small.voice.example."),
  SRV("_xmpp-server._tcp", 5, 0, 5269, "@"),
  SRV("_pop3._tcp", 0, 0, 0, "."),
  A("mail", "192.0.2.25"),
  A("@", "192.0.2.1")
);
