import type { PreviewOptions } from '../../src/commands/preview.ts';
import type { PushOptions } from '../../src/commands/push.ts';

/** What the flags of preview and push are when none is given. */
export const PUSH_FLAGS: PreviewOptions & PushOptions = {
  config: 'dnsconfig.js',
  variable: [],
  creds: 'creds.json',
  debug: false,
  allowFetch: false,
  disableordering: false,
  expectNoChanges: false,
  cmode: 'concurrent',
  cmax: 100,
  populate: true,
  populateOnPreview: false,
  full: false,
  reportmax: 5,
  i: false,
};
