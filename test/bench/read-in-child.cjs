// The same by the bundle that the library's children load, as they load it.
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { readTimes } = require('./read-times.cjs');

const [dist = '', file = '', times = '1'] = process.argv.slice(2);
const { withParts } = require(join(dist, 'load-parts.cjs'));
withParts(pathToFileURL(join(dist, '/')), (parts) => parts.library()).then(({ createEngine }) =>
  readTimes(createEngine, file, Number(times)),
);
