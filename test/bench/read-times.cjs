// Reads a document some times with an engine of this process and prints the CPU milliseconds of each time.
const { readFileSync } = require('node:fs');

module.exports.readTimes = async (createEngine, file, times) => {
  const bytes = new Uint8Array(readFileSync(file));
  const engine = createEngine({ isolate: 'none' });
  const cpuMs = [];
  let findings = 0;
  for (let count = 0; count < times; count++) {
    const before = process.cpuUsage();
    ({
      findings: { length: findings },
    } = await engine.inspect(bytes));
    const { user, system } = process.cpuUsage(before);
    cpuMs.push((user + system) / 1000);
  }
  await engine.close();
  process.stdout.write(JSON.stringify({ cpuMs, findings }));
};
