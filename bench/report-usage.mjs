// Loaded into a measured process by `node --import`: what it took, as its last words.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  process.stderr.write(`usage=${JSON.stringify(usage)}\n`);
});
