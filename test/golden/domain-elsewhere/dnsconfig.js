// A domain whose zone somebody else keeps: only its name servers are ours.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

DOMAIN_ELSEWHERE("shop.example", REG, ["ns1.hoster.example.", "ns2.hoster.example."]);
