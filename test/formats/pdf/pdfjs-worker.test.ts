import { expect, it } from 'vitest';
import { packagedFile } from '../../../src/formats/pdf/packaged-file.js';
import { loadPdfjsWorker } from '../../../src/formats/pdf/pdfjs/pdfjs-worker.js';

it('finds in the installed pdf.js what it puts something else for', () => {
  const source = packagedFile('legacy/build', 'pdf.worker.min.mjs').toString('utf8');
  // Without this one all would still be right, but slow, and nobody would know why.
  expect(source).toContain('.transferToFixedLength(');
  expect(source.match(/DecompressionStream\b/gu)?.length).toBeGreaterThan(0);
  expect(loadPdfjsWorker().WorkerMessageHandler.initializeFromPort).toBeTypeOf('function');
});
