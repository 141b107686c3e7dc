import { beforeAll, describe, expect, it } from 'vitest';
import {
  motionContacts,
  motionDecoys,
  motionPdf,
  motionSecrets,
} from '../../fixtures/pdf/motion.js';
import type { PlantedSecret } from '../../fixtures/pdf/motion.js';
import type { Finding, Outcome } from '../../src/index.js';
import { createEngine } from '../../src/index.js';
import { readPdfiumText } from '../../src/formats/pdf/pdfium/read-text.js';
import { bare } from '../conformance/letters.js';
import { occurrences, packed, pdfjsPages } from '../fixtures/pdfjs-text.js';
import { holdsBytes, writtenForms } from '../formats/pdf/inflated-bytes.js';
import { expectGolden } from './golden.js';

const motion = motionPdf();

/** What a policy lets stay of a value, in the order in which it stands there. */
const STAYS_OF: Readonly<Partial<Record<string, (value: string) => string>>> = {
  'date-of-birth': yearOf,
  'minor-name': (value) => value.replaceAll(/[^A-Z]/gu, ''),
};

const STAYS: Readonly<Record<string, (secret: PlantedSecret) => string>> = {
  full: () => '',
  'frcp-5.2': ({ entity, value }) => STAYS_OF[entity]?.(value) ?? bare(value).slice(-4),
};

describe.each(Object.entries(STAYS))('the motion under %s', (policy, stays) => {
  // How people are reached goes under `full` only.
  const all = policy === 'full' ? [...motionSecrets, ...motionContacts] : motionSecrets;
  const left =
    policy === 'full'
      ? []
      : motionContacts.map(({ page, value }) => ({ page, kind: 'contact', text: value }));
  let outcome: Outcome;
  let output: Uint8Array;
  let before: string[];
  let after: string[];
  let seen: string[];
  beforeAll(async () => {
    await using engine = createEngine({ isolate: 'none' });
    outcome = await engine.redact(motion, { policy });
    if (outcome.status !== 'redacted') throw new Error(`the motion came out ${outcome.status}`);
    output = outcome.output;
    before = (await pdfjsPages(motion)).map(({ text }) => text);
    after = (await pdfjsPages(output)).map(({ text }) => text);
    seen = (await readPdfiumText(output)).pages.map(({ text }) => text);
  });

  it('is proved', () => {
    expect(outcome.blindSpots).toEqual([]);
    expect(outcome.verification).toMatchObject({ done: true, left: [], changed: [], findings: [] });
  });

  it.each(all)('shows no $entity of page $page ($place) any more', ({ value }) => {
    const values = [value, bare(value)];
    for (const text of [...after, ...seen]) {
      for (const one of values) expect(packed(text)).not.toContain(packed(one));
    }
    expect(holdsBytes(output, values.flatMap(writtenForms))).toBe(false);
  });

  it.each([...motionDecoys, ...left])('leaves the $kind on page $page alone', ({ page, text }) => {
    const was = occurrences(before[page - 1] ?? '', text);
    expect(was).toBeGreaterThan(0);
    expect(occurrences(after[page - 1] ?? '', text)).toBe(was);
    expect(bare(seen[page - 1] ?? '')).toContain(bare(text));
  });

  it('has every other letter of every page in its place', () => {
    before.forEach((text, index) => {
      const secrets = all.filter(({ page }) => page === index + 1);
      expect(bare(after[index] ?? '')).toBe(withoutSecrets(bare(text), secrets, stays));
    });
  });

  it('has nobody and nothing named in its metadata', () => {
    const text = Buffer.from(output).toString('latin1');
    for (const name of ['/Author', '/Title', '/Subject', '/Producer', '/Creator', 'xmpmeta'])
      expect(text).not.toContain(name);
  });

  it('finds what the golden file lists, and says no more of it than the policy lets stay', () => {
    expectGolden(
      new URL(`./motion.${policy}.json`, import.meta.url),
      outcome.findings.map((finding) => goldenFinding(finding, outcome)),
    );
  });

  it('has nothing left to find', async () => {
    await using engine = createEngine({ isolate: 'none' });
    const again = await engine.redact(output, { policy });
    expect(again.status).toBe('clean');
    expect(again.removed).toEqual([]);
    if (!('output' in again)) throw new Error('no output');
    expect((await pdfjsPages(again.output)).map(({ text }) => text)).toEqual(after);
  });
});

function yearOf(date: string): string {
  const year = /\d{4}/u.exec(date)?.[0] ?? /\d\d$/u.exec(date)?.[0];
  if (year === undefined) throw new Error('a planted date has no year');
  return year;
}

/** Longer values go first, so that none is cut out of the middle of another. */
function withoutSecrets(
  letters: string,
  secrets: readonly PlantedSecret[],
  stays: (secret: PlantedSecret) => string,
): string {
  const byLength = [...secrets].sort((a, b) => bare(b.value).length - bare(a.value).length);
  return byLength.reduce((rest, secret) => {
    expect(rest).toContain(bare(secret.value));
    return rest.replace(bare(secret.value), stays(secret));
  }, letters);
}

function goldenFinding(finding: Finding, { removed }: Outcome): object {
  const { id, entity, detector, confidence, masked, source, places } = finding;
  const boxes = places.flatMap((place) => (place.kind === 'page' ? place.boxes : [])).length;
  return {
    id,
    entity,
    detector,
    confidence: Number(confidence.toFixed(2)),
    masked,
    source,
    boxes,
    removed: removed.includes(id),
  };
}
