import fc from 'fast-check';
import { it } from 'vitest';
import { framePage, inLine, textLine } from '../../fixtures/pdf/frame.js';
import { literal } from '../../fixtures/pdf/operands.js';
import { pagesPdf } from '../../fixtures/pdf/page.js';
import { createEngine } from '../../src/index.js';
import { attempt } from '../security/attempt.js';
import { noisyContent } from './content-grammar.js';
import { runFactor, runs } from '../runs.js';

const VALUE = '842-26-9118';
const engine = createEngine({ isolate: 'none' });

/**
 * The lexer, pdf.js and PDFium must see the same operators, or say that they do not: whatever stands around a value, the
 * document is refused, incomplete, or redacted and proved; `attempt` looks for the value by other means.
 */
it(
  'law: a value among any operators and any noise goes, or there is no output',
  async () => {
    await fc.assert(
      fc.asyncProperty(noisyContent, noisyContent, fc.boolean(), async (over, under, inside) => {
        const value = inside
          ? inLine(`${over}\n${literal(VALUE)} Tj\n${under}`)
          : `${over}\nET\n${textLine(72, 500, VALUE)}\n${under}`;
        const bytes = pagesPdf({ pages: [framePage(value)] });
        await attempt(engine, bytes, { values: [VALUE] });
      }),
      runs(10),
    );
  },
  240_000 * runFactor(),
);
