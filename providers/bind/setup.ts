import type { CredsSetup } from '../../src/model/creds-setup.ts';

/** What an entry of creds.json with TYPE BIND consists of. */
export const SETUP: CredsSetup = Object.freeze({
  methods: [],
  fields: [
    { key: 'directory', label: 'Folder of the zone files', defaultValue: 'zones', isFolder: true },
    { key: 'filenameformat', label: 'Names of the zone files', defaultValue: '%c.zone' },
  ],
} satisfies CredsSetup);
