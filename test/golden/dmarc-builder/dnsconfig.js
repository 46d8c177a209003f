// Policies for mail: the least one, every tag in order, reports, and a name below.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  DMARC_BUILDER(),
  DMARC_BUILDER({
    label: "lists",
    policy: "reject",
    subdomainPolicy: "quarantine",
    alignmentDKIM: "strict",
    alignmentSPF: "r",
    percent: 25,
    rua: ["mailto:dmarc@shop.example", "mailto:reports@check.example"],
    ruf: ["mailto:fail@shop.example"],
    failureOptions: {DKIM: true, SPF: false},
    failureFormat: "afrf",
    reportInterval: "1d",
    ttl: "5m"
  }),
  DMARC_BUILDER({label: "none", percent: 0, failureOptions: "1", failureFormat: "afrf"})
);
