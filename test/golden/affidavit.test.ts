import { beforeAll, describe, expect, it } from 'vitest';
import { affidavitDecoys, affidavitDocx, affidavitSecrets } from '../../fixtures/docx/affidavit.js';
import type { Outcome } from '../../src/index.js';
import { createEngine } from '../../src/index.js';
import { asText, unzip } from '../formats/ooxml/unzip.js';
import { expectGolden } from './golden.js';

describe.each(['full', 'frcp-5.2'])('the affidavit under %s', (policy) => {
  let outcome: Outcome;
  let output: Uint8Array;
  /** Everything that its parts say, tags taken out. */
  let text: string;
  beforeAll(async () => {
    await using engine = createEngine({ isolate: 'none' });
    outcome = await engine.redact(await affidavitDocx(), { policy });
    if (outcome.status !== 'redacted') throw new Error(`the affidavit came out ${outcome.status}`);
    output = outcome.output;
    const parts = [...(await unzip(output)).values()];
    text = parts.map((part) => asText(part).replace(/<[^>]*>/gu, '')).join('\n');
  });

  it('is proved', () => {
    expect(outcome.blindSpots).toEqual([]);
    expect(outcome.verification).toMatchObject({ done: true, left: [], changed: [], findings: [] });
  });

  it.each(affidavitSecrets.filter(({ entity }) => policy === 'full' || entity !== 'email'))(
    'says no $entity any more',
    ({ value }) => {
      expect(text).not.toContain(value);
      expect(text.replace(/\D/gu, '')).not.toContain(value.replace(/\D/gu, '') || value);
    },
  );

  it.each(affidavitDecoys)('still says %s', (decoy) => {
    expect(text).toContain(decoy);
  });

  it('names nobody who wrote it', async () => {
    for (const part of (await unzip(output)).values()) {
      expect(asText(part)).not.toContain('Teague');
    }
  });

  it('finds what the golden file lists, and says no more of it than the policy lets stay', () => {
    expectGolden(
      new URL(`./affidavit.${policy}.json`, import.meta.url),
      outcome.findings.map(({ id, entity, detector, confidence, masked, source, places }) => ({
        id,
        entity,
        detector,
        confidence: Number(confidence.toFixed(2)),
        masked,
        source,
        places,
        removed: outcome.removed.includes(id),
      })),
    );
  });

  it('has nothing left to find', async () => {
    await using engine = createEngine({ isolate: 'none' });
    const again = await engine.redact(output, { policy });
    expect(again).toMatchObject({ status: 'clean', removed: [] });
  });
});
