/** Runs an emulator as a process of its own, which tests may kill: prints its URL and goes on until then. */
import { startEmulator } from '../../providers/route53/emulator/index.ts';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';

const [dataFile = ''] = process.argv.slice(2);
const zone: LiveZone = { zone: 'shop.test.', id: 'Z0SHOP', private: false, nameServers: [], sets: [] };
const options = process.argv.includes('--fresh') ? { load: [zone] } : {};

void startEmulator({ dataFile, ...options }).then(({ url }) => console.log(url));
