import { createRequire } from 'node:module';
import type * as Saxes from 'saxes';
import { BlackletterError } from '../core/error.js';
import { isMarkText } from '../core/shared/mark-text.js';
import type { Area } from '../core/plan.js';

const require = createRequire(import.meta.url);

/**
 * The areas that the redaction annotations of an XFDF file mark. Annotations of other kinds are passed over. The text that
 * is to stand on a redaction is kept where a mark can show it.
 *
 * @throws BlackletterError BAD_OPTION for what is no XFDF, has a document type declaration, or marks no place on a page.
 */
export function fromXfdf(text: string): Area[] {
  const areas: Area[] = [];
  // Loaded here, for few ever read such a file, and loading it takes as long as everything else of the package.
  const { SaxesParser } = require('saxes') as typeof Saxes;
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  let isXfdf = false as boolean;
  parser.on('doctype', () => {
    throw bad('has a document type declaration, which none needs');
  });
  parser.on('error', () => {
    // Without the parser's message: it quotes the file.
    throw bad('is not well-formed XML');
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length === 0) isXfdf = local === 'xfdf';
    if (open.length >= MAX_DEPTH) throw bad('nests its elements beyond any real one');
    open.push(local);
    if (local === 'redact' && open[1] === 'annots') {
      const value = (name: string): string | undefined => attributes[name]?.value;
      areas.push(...areasOf(value));
      if (areas.length > MAX_AREAS) throw bad('marks more places than any real one');
    }
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (!isXfdf) throw bad('is not XFDF');
  return areas;
}

function areasOf(value: (name: string) => string | undefined): Area[] {
  const page = Number(value('page') ?? NaN);
  if (!Number.isSafeInteger(page) || page < 0) throw bad('has an annotation without a page');
  const label = value('overlay-text') ?? value('overlaytext');
  const more = isMarkText(label) ? { label } : {};
  const points = numbers(value('coords'));
  const rect = numbers(value('rect'));
  const quads: number[][] = [];
  for (let at = 0; at + 8 <= points.length; at += 8) quads.push(points.slice(at, at + 8));
  const areas =
    quads.length > 0 ? quads.map(areaOfPoints) : rect.length === 4 ? [areaOfPoints(rect)] : [];
  if (areas.length === 0) throw bad('has an annotation without coordinates');
  return areas.map((area) => ({ page: page + 1, ...area, ...more }));
}

/** Corners by x and y: two opposite ones of an upright rectangle, or four, of which the first two are the upper ones. */
function areaOfPoints(points: readonly number[]): Pick<Area, 'box' | 'quad'> {
  const xs = points.filter((_, at) => at % 2 === 0);
  const ys = points.filter((_, at) => at % 2 === 1);
  const box = {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  };
  if (!(box.left < box.right && box.bottom < box.top)) throw bad('has an annotation without size');
  const isUpright =
    xs.every((x) => near(x, box.left) || near(x, box.right)) &&
    ys.every((y) => near(y, box.bottom) || near(y, box.top));
  if (isUpright) return { box };
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
  const isAcross = (x1 - x0) * (x3 - x2) + (y1 - y0) * (y3 - y2) > 0;
  return { box, quad: isAcross ? [x2, y2, x3, y3, x1, y1, x0, y0] : points };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

function numbers(list: string | undefined): number[] {
  if (list === undefined || list.trim() === '') return [];
  const values = list.split(',').map((one) => Number(one.trim() === '' ? NaN : one));
  if (!values.every(Number.isFinite)) throw bad('has coordinates that are no numbers');
  return values;
}

function bad(what: string): BlackletterError {
  return new BlackletterError('BAD_OPTION', `The XFDF file ${what}`);
}

const MAX_DEPTH = 64;
const MAX_AREAS = 100_000;
