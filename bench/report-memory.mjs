// Loaded into a measured process by `node --import`: its peak memory in kilobytes, as its last words.
process.on('exit', () => process.stderr.write(`maxrss=${process.resourceUsage().maxRSS}\n`));
