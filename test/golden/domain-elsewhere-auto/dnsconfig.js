// A domain whose zone somebody else fills, at providers that we know.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

var OTHER = NewDnsProvider("other");
DOMAIN_ELSEWHERE_AUTO("shop.example", REG, DNS, OTHER);
