// Keys of mail signatures: every tag in order, a revoked key, and a note with signs that must be quoted.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS),
  DKIM_BUILDER({selector: "s1", pubkey: "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ=="}),
  DKIM_BUILDER({
    selector: "s2",
    label: "lists",
    pubkey: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
    version: "DKIM1",
    hashtypes: ["sha256"],
    keytype: "ed25519",
    note: "for a=b; ü",
    servicetypes: "email",
    flags: ["y", "s"],
    ttl: 600
  }),
  DKIM_BUILDER({selector: "old"})
);
