// CAA records of a name from lists; a list of nothing forbids, critical flags are of one tag.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  CAA_BUILDER({
    iodef: "mailto:security@shop.example",
    iodef_critical: true,
    issue: ["ca.example", "other.example"],
    issue_critical: true,
    issuewild: "none",
    issuevmc: ["marks.example"],
    issuevmc_critical: true,
    issuemail: ["ca.example"],
    ttl: "1h"
  }),
  CAA_BUILDER({label: "closed", issue: "none", issuewild_critical: true})
);
