import type { WordGroup } from './word-doc.ts';

/** Words about files, addresses and the run. */
export const ENVIRONMENT_WORDS: WordGroup = {
  title: 'Files, addresses and the run',
  place: 'file',
  words: [
    {
      name: 'require',
      signatures: ['(path: string): any'],
      doc: `Run another script, or read a JSON file.

A path that begins with a dot starts from the folder of the file that is run. JSON may have comments, single quotes and
commas at the end; its value is returned.`,
      example: 'var shops = require("./shops.json");',
      isPlatform: true,
    },
    {
      name: 'require_glob',
      signatures: ['(folder: string, recursive?: boolean | null): string[]'],
      doc: 'Run every .js file of a folder, and of the folders in it unless told otherwise; return their paths.',
      example: 'require_glob("./zones");',
    },
    {
      name: 'glob',
      signatures: ['(folder: string, recursive?: boolean | null, extension?: string): string[]'],
      doc: 'List the files of a folder that have an extension, ".js" unless told otherwise.',
      example: 'glob("./zones", false, ".js").forEach(function (file) { require(file); });',
    },
    {
      name: 'CLI_DEFAULTS',
      signatures: ['(defaults: Readonly<Record<string, unknown>>): void'],
      doc: 'Give variables a value for runs in which the command line (`-v name=value`) does not.',
      example: 'CLI_DEFAULTS({ stage: "test" });',
    },
    {
      name: 'IP',
      signatures: ['(address: string): number'],
      doc: 'The number of an IPv4 address, to count on from.',
      example: `D("bakery.example", REG, DnsProvider(R53));
for (var i = 0; i < 3; i++) D_EXTEND("bakery.example", A("oven" + i, IP("192.0.2.20") + i));`,
    },
    {
      name: 'REV',
      signatures: ['(network: string): string'],
      doc: 'The reverse name of an address or network, the zone that its PTR records stand in.',
      example: `D(REV("192.0.2.0/24"), REG, DnsProvider(R53), PTR("10", "www.bakery.example."));
D(REV("2001:db8::/32"), REG, DnsProvider(R53));`,
    },
    {
      name: 'REVCOMPAT',
      signatures: ["(mode: 'rfc2317' | 'rfc4183' | '2317' | '4183' | '2' | '4' | 'old' | 4): void"],
      doc: 'How the names of networks smaller than /24 are spelt: with a slash (RFC 2317) or a hyphen (RFC 4183). Once, at the top.',
      example: `REVCOMPAT("rfc4183");
D(REV("192.0.2.64/26"), REG, DnsProvider(R53));`,
    },
    {
      name: 'HASH',
      signatures: ['(algorithm: HashAlgorithm, text: string): string'],
      doc: 'The hexadecimal digest of a text.',
      example: 'var suffix = HASH("SHA256", "bakery").slice(0, 8);',
    },
    {
      name: 'PANIC',
      signatures: ['(message: string): never'],
      doc: 'End the run with a message, whatever is still to come.',
      example: 'if (getConfiguredDomains().length > 400) PANIC("That cannot be right");',
    },
    {
      name: 'FETCH',
      signatures: ['(url: string, options?: FetchOptions): Promise<FetchResponse>'],
      doc: 'Ask a server on the web, which the command line must allow (`--allow-fetch`). A request that fails ends the run.',
      example: `D("bakery.example", REG, DnsProvider(R53));
FETCH("https://inventory.example/address")
  .then(function (response) { return response.text(); })
  .then(function (address) { D_EXTEND("bakery.example", A("office", address)); });`,
    },
    {
      name: 'fetch',
      signatures: ['(url: string, options?: FetchOptions): Promise<FetchResponse>'],
      doc: 'Ask a server on the web, with an error to catch where that fails; only there with `--allow-fetch`.',
      example: `fetch("https://inventory.example/address")
  .catch(function (error) { return PANIC("No address: " + error.message); });`,
      otherwise: 'function',
      isPlatform: true,
    },
    {
      name: 'console',
      signatures: [': Console'],
      doc: 'Print lines; everything goes to standard output.',
      example: 'console.log("zones:", getConfiguredDomains().length);',
      otherwise: 'interface',
      isPlatform: true,
    },
    {
      name: '_',
      signatures: [': Underscore'],
      doc: 'Underscore 1.13, a library for lists and objects.',
      example: `D("bakery.example", REG, DnsProvider(R53));
_.each(["north", "south"], function (name) { D_EXTEND("bakery.example", CNAME(name, "@")); });`,
      isPlatform: true,
    },
    {
      name: 'setTimeout',
      signatures: ['(callback: (...args: any[]) => void, delayMs?: number, ...args: unknown[]): number'],
      doc: 'Call back later. Nobody waits in real time; callbacks run in the order in which they are due.',
      example: `D("bakery.example", REG, DnsProvider(R53));
setTimeout(function () { D_EXTEND("bakery.example", TXT("_last", "yes")); }, 1000);`,
      otherwise: 'function',
      isPlatform: true,
    },
    {
      name: 'setInterval',
      signatures: ['(callback: (...args: any[]) => void, delayMs?: number, ...args: unknown[]): number'],
      doc: 'Call back again and again, until `clearInterval`.',
      example: `var count = 0;
var timer = setInterval(function () { if (++count === 3) clearInterval(timer); }, 10);`,
      otherwise: 'function',
      isPlatform: true,
    },
    {
      name: 'clearTimeout',
      signatures: ['(timer: number | undefined): void'],
      doc: 'Forget a callback of `setTimeout`.',
      example: 'clearTimeout(setTimeout(function () {}, 10));',
      otherwise: 'function',
      isPlatform: true,
    },
    {
      name: 'clearInterval',
      signatures: ['(timer: number | undefined): void'],
      doc: 'Forget a callback of `setInterval`.',
      example: 'clearInterval(setInterval(function () {}, 10));',
      otherwise: 'function',
      isPlatform: true,
    },
  ],
};
