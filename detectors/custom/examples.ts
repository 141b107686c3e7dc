import type { Detector, Hit, ScanInput } from '../../src/core/detector.js';
import { BlackletterError } from '../../src/core/error.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import type { Span } from '../../src/core/span.js';

/**
 * Tries a detector on the examples that it carries.
 * @throws BlackletterError BAD_OPTION with the path of the first that comes out otherwise, and not its text.
 */
export function checkExamples(
  { examples, scan }: Pick<Detector, 'examples'> & { scan: (input: ScanInput) => readonly Hit[] },
  path: string,
): void {
  for (const kind of ['finds', 'ignores'] as const) {
    examples[kind].forEach((example, at) => {
      const { text, spans } = withoutMarks(example);
      const name = `${path}examples.${kind}[${String(at)}]`;
      if (kind === 'finds' && spans.length === 0) {
        throw new BlackletterError('BAD_OPTION', `Expected \`${name}\` to have ‹ and › in it`);
      }
      if (told(scan(prepareScan(text))) !== told(spans)) {
        const expected = kind === 'finds' ? 'found exactly between ‹ and ›' : 'left alone';
        throw new BlackletterError('BAD_OPTION', `Expected \`${name}\` to be ${expected}`);
      }
    });
  }
}

function told(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join(' ');
}

function withoutMarks(example: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  const opened = example.split('‹');
  let text = opened[0] ?? '';
  for (const piece of opened.slice(1)) {
    const [value = '', after = ''] = piece.split('›');
    spans.push({ start: text.length, end: text.length + value.length });
    text += value + after;
  }
  return { text, spans };
}
