// Delegations that are signed: digests in either case, numbers as text, metadata in any place.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  NS("kid", "ns1.kid.example."),
  DS("kid", 60485, 13, 2, "d4b7d520e7bb5f0f67674a0cceb1e3e0614b93c4f9e99b8383f6a1e4469da50a"),
  DS("Kid", "60486", "8", "1", "2BB183AF5F22588179A53B0A98631FAD1A292118", {owner: "registry"}),
  NS("other.shop.example.", "ns1.kid.example."),
  DS({since: 2024}, "other.shop.example.", 1, 15, 4, "ab", TTL(3600))
);
