import { entityLabel } from '../../core/entity.js';
import { printable } from '../printable.js';
import type { AccessLevel } from './access-level.js';
import { ACCESS_LEVELS, ACCESS_NAMES } from './access-level.js';
import { AGES, AGE_NAMES } from './age.js';
import { counted, number } from './counted.js';
import { entityName } from './entity-name.js';
import { folderName } from './folder-name.js';
import { FEW_FINDINGS } from './text-findings.js';
import type { TextLook } from './text-look.js';
import type { FindingCount, ScanTotals } from './scan-totals.js';
import { cutMiddle, padColumns, textWidth } from './text-width.js';
import type { WorstFile } from './worst-files.js';

const FILES_SHOWN = 12;
const KINDS_SHOWN = 3;
const LABEL_WIDTH = 34;
/** Two numbers with thousands, and the blanks between. */
const NUMBERS_WIDTH = 22;

/** Tables of what was found; nothing where nothing counts. */
export function foundSection(totals: ScanTotals, look: TextLook): string[][] {
  if (totals.standings.open === 0) return [];
  const kinds = bars(
    'What was found',
    totals.entities.map((one) => [printable(entityName(one.entity)), one]),
    look,
  );
  if (totals.standings.open <= FEW_FINDINGS) return [kinds];
  return [
    kinds,
    bars(
      'Where',
      totals.folders.map((one) => [printable(folderName(one)), one]),
      look,
    ),
    bars(
      'Who can read it',
      ACCESS_LEVELS.map((level) => [ACCESS_NAMES[level], totals.exposure[level]]),
      look,
    ),
    bars(
      'Last changed',
      AGES.map((age) => [AGE_NAMES[age], totals.ages[age]]),
      look,
    ),
  ];
}

type Row = readonly [label: string, count: FindingCount];

function bars(title: string, all: readonly Row[], { style, width }: TextLook): string[] {
  const rows = all.filter(([, { findings }]) => findings > 0);
  const most = Math.max(...rows.map(([, { findings }]) => findings));
  const widest = Math.max(...rows.map(([name]) => textWidth(name)), 12);
  const label = Math.min(LABEL_WIDTH, widest, width - NUMBERS_WIDTH - 4);
  const bar = width - label - NUMBERS_WIDTH - 4;
  const head = `${padColumns(title, width - NUMBERS_WIDTH)}${'findings'.padStart(12)}${'files'.padStart(10)}`;
  return [
    style.bold(head),
    ...rows.map(([name, { findings, files }]) => {
      const drawn = bar < 8 ? '' : drawnBar(findings / most, bar);
      const cells = `  ${padColumns(cutMiddle(name, label), label)}  `;
      const gap = ' '.repeat(Math.max(0, width - NUMBERS_WIDTH - textWidth(cells + drawn)));
      const numbers = `${number(findings).padStart(12)}${number(files).padStart(10)}`;
      return `${cells}${style.dim(drawn)}${gap}${numbers}`;
    }),
  ];
}

/** In eighths of a column, by the block elements U+2589 to U+258F; never empty, for there is something. */
function drawnBar(share: number, width: number): string {
  const eighths = Math.max(1, Math.round(share * width * 8));
  const part = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
  return '█'.repeat(Math.floor(eighths / 8)) + part;
}

/** The files that weigh most, each with what it holds. */
export function filesFirst(worst: readonly WorstFile[], { style, width }: TextLook): string[] {
  if (worst.length === 0) return [];
  const shown = worst.slice(0, FILES_SHOWN);
  return [
    style.bold('Files to look at first'),
    ...shown.flatMap((file) => {
      const score =
        file.score === undefined ? '' : `${String(Math.round(file.score)).padStart(3)}  `;
      const indent = ' '.repeat(score.length + 4);
      const about = [fewKinds(file), ...(REACH[file.access] ?? [])].join(' · ');
      return [
        `  ${score}${cutMiddle(printable(file.path), width - score.length - 2)}`,
        style.dim(`${indent}${cutMiddle(about, width - indent.length)}`),
      ];
    }),
  ];
}

/** Only what should make one look up is said. */
const REACH: Readonly<Partial<Record<AccessLevel, readonly string[]>>> = {
  everyone: ['everyone can read it'],
  group: ['its group can read it'],
};

function fewKinds({ entities }: WorstFile): string {
  const shown = entities.slice(0, KINDS_SHOWN);
  const more = entities.length - shown.length;
  return [
    ...shown.map(({ entity, findings }) => `${number(findings)} ${printable(entityLabel(entity))}`),
    ...(more === 0 ? [] : [counted(more, 'more kind')]),
  ].join(', ');
}
