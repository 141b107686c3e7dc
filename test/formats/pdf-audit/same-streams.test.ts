import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { framePage, inLine } from '../../../fixtures/pdf/frame.js';
import { hostile } from '../../../fixtures/pdf/hostile.js';
import { pagesPdf } from '../../../fixtures/pdf/page.js';
import { placement } from '../../../fixtures/pdf/placements.js';
import { createEngine } from '../../../src/index.js';
import { SECRET, audit } from './audit-helpers.js';

const DATA = 'profile of colours';
const withStream = (data: string): Uint8Array =>
  pagesPdf({
    pages: [framePage(inLine('(as filed) Tj'), { more: '/PieceInfo << /Own 10 0 R >>' })],
    extraObjects: { 10: { dict: '/Own /stream', data } },
  });
const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');

describe('streams that nobody touched', () => {
  it.each<[string, string, readonly string[], readonly object[]]>([
    ['are the same', DATA, [], []],
    [
      'differ by a byte that no page shows',
      'profile of colors!',
      [],
      [{ kind: 'bytes', where: 'stream of object 10' }],
    ],
    ['are named by the rewriting', 'another profile', [sha256('another profile')], []],
    [
      'are named, and then written otherwise',
      'another profile',
      [sha256('a third profile')],
      [{ kind: 'bytes', where: 'stream of object 10' }],
    ],
    ['are a part of what was there', 'of colours', [], []],
  ])('%s', async (_, data, streams, changes) => {
    const against = { bytes: withStream(DATA), boxes: [], streams };
    expect((await audit(withStream(data), [], { against })).changes).toEqual(changes);
  });

  it('are not compared where the rewriting does not say what it wrote', async () => {
    const against = { bytes: withStream(DATA), boxes: [] };
    const { readers } = await audit(withStream('other'), [], { against });
    expect(readers.map(({ reader }) => reader)).not.toContain('streams');
  });
});

describe('a redaction', () => {
  const engine = createEngine({ isolate: 'none' });

  it('tells how many streams it left alone and how many it wrote', async () => {
    const bytes = placement('nested-forms').build(SECRET);
    const { verification } = await engine.redact(bytes, { values: [SECRET] });
    const record = verification.readers.find(({ reader }) => reader === 'streams');
    expect(record?.read['rewritten']).toBeGreaterThan(0);
    expect(record?.unread).toEqual([]);
  });

  it('says where it could not compare them', async () => {
    const bytes = await hostile('encrypted-empty-password').build();
    const { verification } = await engine.redact(bytes, { detectors: [] });
    const record = verification.readers.find(({ reader }) => reader === 'streams');
    expect(record?.read).toMatchObject({ identical: 0, 'of an encrypted input': 1 });
  });
});
