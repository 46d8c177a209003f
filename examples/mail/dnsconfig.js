// Everything that mail needs, written with builders: they know the order of the tags and refuse what cannot be.
//
//   zonewright check      needs no account
//   zonewright preview    the account is the embedded one: zonewright emulator --port 5380
var REG = NewRegistrar('none');
var R53 = NewDnsProvider('r53');

// A domain with servers of its own, and a service that sends its newsletters.
D(
  'bakery.example',
  REG,
  DnsProvider(R53),
  A('mx1', '192.0.2.25'),
  AAAA('mx1', '2001:db8::25'),
  MX('@', 10, 'mx1'),
  MX('@', 20, 'mx2.mail.example.'),

  // Who may send in its name. With flatten: ["mail.example"] the addresses would be asked for and written out.
  SPF_BUILDER({
    parts: ['v=spf1', 'mx', 'include:mail.example', 'include:newsletter.example', '-all'],
  }),
  // What becomes of mail by others, and where reports about it go.
  DMARC_BUILDER({
    policy: 'reject',
    subdomainPolicy: 'quarantine',
    alignmentSPF: 'strict',
    rua: ['mailto:dmarc@bakery.example'],
    ruf: ['mailto:dmarc@bakery.example'],
    failureOptions: { SPF: true, DKIM: true },
    reportInterval: '1d',
  }),
  // A key for each sender. An empty one says that the key is no longer to be believed.
  DKIM_BUILDER({
    selector: 'winter',
    keytype: 'ed25519',
    pubkey: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    note: 'signs on mx1; since December',
  }),
  DKIM_BUILDER({ selector: 'summer', pubkey: '' }),
  // Who may issue certificates, also those for the logo beside a message.
  CAA_BUILDER({
    issue: ['ca.example', 'other-ca.example'],
    issuewild: 'none',
    issuevmc: ['marks.example'],
    iodef: 'mailto:security@bakery.example',
  }),
  // Mail to us comes encrypted, or we hear of it (RFC 8461, RFC 8460).
  TXT('_mta-sts', 'v=STSv1; id=20261122'),
  TXT('_smtp._tls', 'v=TLSRPTv1; rua=mailto:tls@bakery.example'),
  SRV('_submission._tcp', 0, 1, 587, 'mx1'),
  SRV('_imaps._tcp', 0, 1, 993, 'mx1'),
);

// A domain whose mail is with Microsoft 365.
D(
  'bakery-office.example',
  REG,
  DnsProvider(R53),
  M365_BUILDER('bakery-office.example', {
    domainGUID: 'bakeryoffice-example',
    initialDomain: 'bakeryoffice.onmicrosoft.com',
    mdm: true,
  }),
  SPF_BUILDER({ parts: ['v=spf1', 'include:spf.protection.outlook.com', '-all'] }),
  DMARC_BUILDER({ policy: 'reject', rua: ['mailto:dmarc@bakery.example'] }),
);

// A domain that sends and receives nothing says so (RFC 7505).
D(
  'bakery-recipes.example',
  REG,
  DnsProvider(R53),
  A('@', '192.0.2.30'),
  MX('@', 0, '.'),
  SPF_BUILDER({ parts: ['v=spf1', '-all'] }),
  DMARC_BUILDER({ policy: 'reject' }),
);
