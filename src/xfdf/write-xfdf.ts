import type { Area } from '../core/plan.js';

/**
 * Areas as the redaction annotations of an XFDF file (ISO 19444-1), which Acrobat and others import into the document that
 * they were made for. Coordinates are those of the page's default user space; XFDF counts pages from 0. It says what was
 * found, never its text.
 *
 * @example
 * const outcome = await redact('motion.pdf', { mark: 'annotate' });
 * if (outcome.status === 'annotated') await writeFile('motion.xfdf', toXfdf(outcome.areas));
 */
export function toXfdf(areas: readonly Area[]): string {
  const elements = areas.map(({ page, box, quad, label, note }) => {
    const { left, bottom, right, top } = box;
    const [x0, y0, x1, y1, x2, y2, x3, y3] = quad ?? [
      ...[left, bottom, right, bottom],
      ...[right, top, left, top],
    ];
    const attributes = {
      page: String(page - 1),
      rect: numbers([left, bottom, right, top]),
      // Upper left, upper right, lower left, lower right, as Acrobat writes and reads them.
      coords: numbers([x3, y3, x2, y2, x0, y0, x1, y1]),
      color: '#FF0000',
      'interior-color': '#000000',
      flags: 'print',
      ...(label === undefined ? {} : { 'overlay-text': label }),
    };
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    return `    <redact${written.join('')}><contents>${escaped(note ?? label ?? '')}</contents></redact>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xfdf xmlns="${NAMESPACE}" xml:space="preserve">\n  <annots>\n${elements.join('')}  </annots>\n</xfdf>\n`;
}

export const NAMESPACE = 'http://ns.adobe.com/xfdf/';

function numbers(values: readonly (number | undefined)[]): string {
  return values.map((value = 0) => String(Number(value.toFixed(4)))).join(',');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
