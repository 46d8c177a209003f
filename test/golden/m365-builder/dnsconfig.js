// A domain of Microsoft 365: the usual records, then everything at a label of its own.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  M365_BUILDER("shop.example", {initialDomain: "shopexample.onmicrosoft.com"}),
  M365_BUILDER("my-shop.example", {
    label: "branch",
    domainGUID: "myshop-example01i",
    initialDomain: "shopexample.onmicrosoft.com",
    skypeForBusiness: true,
    mdm: true
  }),
  M365_BUILDER("shop.example", {label: "plain", autodiscover: false, dkim: false})
);
