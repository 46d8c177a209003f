import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../support/zone-folder.ts';
import { runConformance } from './suite.ts';

/** What a zone holds before anything is declared; the name servers are those that the provider reports. */
const NEW_ZONE = `$TTL 172800
@ 900 IN SOA ns1.example.net. hostmaster.example.net. 1 7200 900 1209600 86400
  IN NS ns1.example.org.
  IN NS ns2.example.org.
`;

runConformance(
  'BIND',
  async (run) => {
    const cwd = mkdtempSync(join(tmpdir(), 'zonewright-bind-'));
    try {
      writeFileSync(join(cwd, 'shop.test.zone'), NEW_ZONE);
      const meta = { default_ns: ['ns1.example.org.', 'ns2.example.org.'] };
      const connect = () => openFolder({ cwd, creds: { directory: '.' }, meta, entry: 'r53' });
      const provider = await connect();
      const zone = await provider.findZone({ name: 'shop.test', meta: {} });
      if (zone === undefined) throw new Error('There is no zone');
      const writeNative = () => Promise.reject(new Error('A folder of files has no service'));
      await run({ provider, zone, connect, writeNative });
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  },
  'files',
);
