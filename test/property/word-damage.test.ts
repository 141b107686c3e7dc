import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { WORD_PLACEMENTS } from '../../fixtures/docx/placements.js';
import { wordParts } from '../../fixtures/docx/word-file.js';
import { writeZip } from '../../fixtures/docx/write-zip.js';
import { createEngine } from '../../src/index.js';
import { asText, unzip } from '../formats/ooxml/unzip.js';
import { runs } from '../runs.js';

const VALUE = '842-91-2656';
const engine = createEngine({ isolate: 'none' });
afterAll(() => engine.close());

/** Pieces of markup that stand in odd places. */
const ODD = fc.constantFrom(
  '<w:t>',
  '</w:t>',
  '</w:p>',
  '<w:p>',
  '<w:del>',
  '</w:r>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&#0;',
  '&amp',
  '"',
  '<?x ?>',
  '<!DOCTYPE a>',
  '\0',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:instrText>842-91-',
  '2656',
  '\u200b',
  '',
  '</w:t><w:t>',
  '</w:t></w:r><w:r><w:t xml:space="preserve">',
  '</w:t></w:r></w:p><w:p><w:r><w:t>',
  '</w:t><w:noBreakHyphen/><w:t>',
  '<!-- x -->',
  '<![CDATA[ ]]>',
  '&#x2d;',
);

const CUT = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(12));

describe('law: a Word document with any damage', () => {
  it('is refused, or comes out without the value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WORD_PLACEMENTS),
        fc.array(
          fc.tuple(
            fc.nat(),
            CUT,
            ODD,
            fc.nat(9).map((one) => one > 0),
          ),
          { minLength: 1, maxLength: 2 },
        ),
        async (placement, changes) => {
          const parts: Record<string, string | Uint8Array> = {
            ...wordParts(await placement.with(VALUE)),
          };
          for (const [at, cut, odd, isNear] of changes) {
            const names = Object.keys(parts);
            const near = names.find((one) => isNear && String(parts[one]).includes('842'));
            const name = near ?? names[at % names.length] ?? '';
            const text = parts[name];
            if (typeof text !== 'string' || text === '') continue;
            const start = near === undefined ? at % text.length : text.indexOf('842') + (at % 14);
            parts[name] = text.slice(0, start) + odd + text.slice(start + cut);
          }
          const options = { values: [VALUE], detectors: [], allowIncomplete: true };
          const outcome = await engine.redact(await writeZip(parts), options);
          const output = 'output' in outcome ? outcome.output : undefined;
          if (output === undefined) return;
          for (const part of (await unzip(output)).values()) {
            expect(asText(part).replace(/<[^>]*>/gu, '')).not.toMatch(/(?<!\w)842-91-2656(?!\w)/u);
          }
        },
      ),
      runs(100),
    );
  });
});
