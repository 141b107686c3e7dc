// Reads a document some times in this process with the built library and prints the CPU milliseconds of each time.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTimes } from './read-times.cjs';

const [dist = '', file = '', times = '1'] = process.argv.slice(2);
const { createEngine } = await import(pathToFileURL(join(dist, 'index.js')).href);
await readTimes(createEngine, file, Number(times));
