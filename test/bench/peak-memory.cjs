// Loaded before the program: writes its peak resident memory in kilobytes when it ends.
process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)),
);
