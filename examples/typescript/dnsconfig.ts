// A configuration in TypeScript, in several files.
//
//   zonewright check          looks for dnsconfig.js, .ts, .mts or .mjs
//   zonewright preview        the account is the embedded one: zonewright emulator --port 5380
//
// The words are global, as in every configuration; importing them is for those who like to see where names come from.
// Types are taken out, not checked: that is what an editor, or `tsc --noEmit`, is for. Imports reach the files of this
// folder and packages of plain JavaScript in its node_modules; nothing of Node.js, and no other file.
import { A, AAAA, CNAME, D, DefaultTTL, DnsProvider, TTL } from 'zonewright';
import { mail } from './mail.ts';
import { R53, REG } from './providers.ts';
import { type Shop, shopHosts } from './shops.ts';
import shops from './shops.json' with { type: 'json' };

enum Minutes {
  Short = 60,
  Long = 60 * 60,
}

D(
  'bakery.example',
  REG,
  DnsProvider(R53),
  DefaultTTL(Minutes.Long),
  A('@', '192.0.2.10'),
  AAAA('@', '2001:db8::10'),
  CNAME('www', '@', TTL(Minutes.Short)),
  mail('mail.example'),
  shopHosts(shops satisfies readonly Shop[]),
);

// What is not needed every time can be loaded when it is: modules may await.
const { seasonal } = await import('./seasonal.ts');
if (seasonal.isOpen) D(seasonal.zone, REG, DnsProvider(R53), A('@', seasonal.address), mail('mail.example'));
