/**
 * Redacts one file and says what became of it:
 *
 *     npx tsx examples/redact-one-file.ts motion.pdf motion.redacted.pdf
 */
import { writeFile } from 'node:fs/promises';
import { redact } from '../src/index.js';

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error('Expected an input and an output');

const outcome = await redact(input, { policy: 'frcp-5.2' });

switch (outcome.status) {
  case 'clean':
  case 'redacted':
    // `wx`: never over an existing file.
    await writeFile(output, outcome.output, { flag: 'wx' });
    console.log(`${outcome.status}: ${outcome.removed.length} findings removed and proved`);
    break;
  case 'incomplete':
    for (const { where, why } of outcome.blindSpots) console.log(`not read: ${where}: ${why}`);
    break;
  case 'annotated':
    console.log('annotated for review; nothing was removed');
    break;
  case 'refused':
    console.log(`refused: ${outcome.reason.code}: ${outcome.reason.message}`);
    break;
}
