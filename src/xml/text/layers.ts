import type { TextLayer, TextSource } from '../../core/text.js';
import { FLAGS } from './segment.js';
import type { Unit, UnitKind, UnitPlace } from './unit.js';
import type { XmlPart } from './xml-part.js';

/** Which segments one reading of the paragraphs leaves out. */
export interface View {
  readonly id: string;
  readonly omits: number;
  /** Made only where a paragraph has a segment with one of these flags. */
  readonly when: number;
  readonly path: string;
}

/**
 * The layers of a part: its paragraphs, field codes, attributes and other texts, and the paragraphs once more for each
 * way in which tracked changes, hidden text and branches can be read. A value may show in one of these only.
 *
 * @param label How the part is called in layers and places.
 */
export function partLayers(
  part: XmlPart,
  label: string,
  source: TextSource,
  { separator = between, views = VIEWS }: LayerOptions = {},
): TextLayer[] {
  const make = (id: string, text: LayerText, path: string, from: TextSource): TextLayer => ({
    id: `${label}${id}`,
    ...text,
    source: from,
    removal: 'span',
    place: { kind: 'part', part: label, path },
  });
  const of = (kind: UnitKind): Unit[] => part.units.filter((unit) => unit.kind === kind);
  const paragraphs = of('paragraph');
  const separated = (a: Unit, b: Unit): string =>
    a.isLead === true ? '' : separator(a.place, b.place);
  const layers = [make('', join(paragraphs, FLAGS.fallback, separated), '', source)];
  for (const { id, omits, when, path } of views) {
    const concerned = withNeighbours(paragraphs, when);
    if (concerned.length === 0) continue;
    const layer = make(`/${id}`, join(concerned, omits, separated), path, source);
    layers.push({ ...layer, secondary: true });
  }
  const aside = source === 'text' ? 'field' : source;
  const asides: TextLayer[] = [
    make('/fields', join(of('field'), 0, apart), 'field codes', aside),
    make('/attributes', join(of('attribute'), 0, apart), 'attributes', aside),
    make('/values', join(of('loose'), 0, apart), 'values', source),
    {
      ...make('/names', join(of('vocabulary'), 0, apart), 'names and codes', 'name'),
      vocabulary: 'format' as const,
    },
    {
      ...make('/own-names', join(of('own name'), 0, apart), 'names of its own', 'name'),
      vocabulary: 'own' as const,
    },
  ];
  for (const [id, kind] of BESIDE) {
    const units = of(kind);
    if (units.length < 2) continue;
    const layer = make(id, join(units, 0, below), 'values beside each other', aside);
    asides.push({ ...layer, secondary: true, vocabulary: 'own' });
  }
  const tagged = of('loose').filter(({ segments }) => TAG.test(textOf(segments)));
  if (tagged.length > 0) {
    const layer = make(
      '/untagged',
      withoutTags(join(tagged, 0, apart)),
      'values without tags',
      source,
    );
    asides.push({ ...layer, secondary: true as const });
  }
  return [...layers, ...asides].filter(({ text }) => text !== '');
}

export interface LayerOptions {
  /** What stands between two paragraphs; a tab between cells of a row and a line end between others, if not given. */
  readonly separator?: (a: UnitPlace, b: UnitPlace) => string;
  /** Other readings of the paragraphs than the first, which leaves out what only old programs show. */
  readonly views?: readonly View[];
}

interface LayerText {
  readonly text: string;
  readonly atoms: Int32Array;
}

function textOf(segments: Unit['segments']): string {
  return segments.map(({ text }) => text).join('');
}

/** Markup that stands in a value as text, read as markup. */
function withoutTags({ text, atoms }: LayerText): LayerText {
  const kept: { readonly start: number; readonly end: number }[] = [];
  let from = 0;
  for (const { 0: tag, index } of text.matchAll(TAGS)) {
    kept.push({ start: from, end: index });
    from = index + tag.length;
  }
  kept.push({ start: from, end: text.length });
  const now = kept.map(({ start, end }) => text.slice(start, end)).join('');
  const made = new Int32Array(now.length);
  let at = 0;
  for (const { start, end } of kept) {
    made.set(atoms.subarray(start, end), at);
    at += end - start;
  }
  return { text: now, atoms: made };
}

const TAG = /<[a-z!?/][^<>]{0,1000}>/iu;
const TAGS = new RegExp(TAG.source, 'giu');

/** The units that have a segment with one of the flags, each with the one before and after it for what they say of it. */
function withNeighbours(units: readonly Unit[], flags: number): Unit[] {
  const concerned = new Set<number>();
  units.forEach(({ segments }, at) => {
    if (!segments.some((segment) => (segment.flags & flags) !== 0)) return;
    for (const near of [at - 1, at, at + 1]) concerned.add(near);
  });
  return units.filter((_, at) => concerned.has(at));
}

function join(
  units: readonly Unit[],
  omits: number,
  separator: (previous: Unit, next: Unit) => string,
): LayerText {
  const pieces: { readonly text: string; readonly atom: number }[] = [];
  let length = 0;
  let previous: Unit | undefined;
  for (const unit of units) {
    const before = previous === undefined ? '' : separator(previous, unit);
    if (before !== '') pieces.push({ text: before, atom: -1 });
    length += before.length;
    for (const { text, atom, flags } of unit.segments) {
      if ((flags & omits) !== 0) continue;
      pieces.push({ text, atom });
      length += text.length;
    }
    previous = unit;
  }
  const atoms = new Int32Array(length).fill(-1);
  let at = 0;
  for (const { text, atom } of pieces) {
    if (atom >= 0) for (let unit = 0; unit < text.length; unit++) atoms[at + unit] = atom + unit;
    at += text.length;
  }
  return { text: pieces.map(({ text }) => text).join(''), atoms };
}

/** Cells of a row stand side by side, anything else below each other. */
function between(a: UnitPlace, b: UnitPlace): string {
  return a.table !== 0 && a.table === b.table && a.row === b.row && a.cell !== b.cell ? '\t' : '\n';
}

/** A sign that no value and no number goes on over. */
function apart(): string {
  return '\n;\n';
}

function below(): string {
  return '\n';
}

/** What holds the parts of one value, as names in two elements, is read by whoever looks for known values. */
const BESIDE: readonly (readonly [id: string, kind: UnitKind])[] = [
  ['/values-beside', 'loose'],
  ['/attributes-beside', 'attribute'],
];

const VIEWS: readonly View[] = [
  {
    id: 'final',
    omits: FLAGS.deleted | FLAGS.fallback,
    when: FLAGS.deleted,
    path: 'with changes accepted',
  },
  {
    id: 'original',
    omits: FLAGS.inserted | FLAGS.fallback,
    when: FLAGS.inserted,
    path: 'with changes rejected',
  },
  {
    id: 'shown',
    omits: FLAGS.hidden | FLAGS.deleted | FLAGS.fallback,
    when: FLAGS.hidden,
    path: 'without hidden text',
  },
  {
    id: 'level',
    omits: FLAGS.raised | FLAGS.deleted | FLAGS.fallback,
    when: FLAGS.raised,
    path: 'without raised text',
  },
  { id: 'fallback', omits: FLAGS.choice, when: FLAGS.fallback, path: 'in older programs' },
];
