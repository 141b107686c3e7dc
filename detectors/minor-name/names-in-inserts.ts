import type { Hit, ScanInput } from '../../src/core/detector.js';
import { findScene } from '../shared/scene.js';
import { addInserts } from '../shared/tables/table-inserts.js';
import { findSchemas } from '../shared/tables/table-schemas.js';
import { hitOfName } from './listed-names.js';
import { fieldNameFrom } from './names-near.js';

/** Names in the columns of a database's dump that are called a child's: `CREATE TABLE dep (id int, child_first varchar(40))`. */
export function namesInInserts(input: ScanInput): Hit[] {
  const { fillingLines, headings } = input.once(findSchemas);
  const hits: Hit[] = [];
  if (headings.size === 0) return hits;
  const scene = input.once(findScene);
  const { lower, text } = input;
  for (const line of fillingLines) {
    addInserts(scene, line, ({ cells, by: { heading } }) => {
      for (let at = 0; at < heading.length; at += 2) {
        if (!OF_CHILD.test(lower.slice(heading[at], heading[at + 1]))) continue;
        const start = cells[at] ?? 0;
        const name = fieldNameFrom(text.slice(start, cells[at + 1]), 0);
        if (name === undefined || name.isInitials) continue;
        hits.push(
          hitOfName({ ...name, start: start + name.start, end: start + name.end }, REASONS),
        );
      }
    });
  }
  return hits;
}

const REASONS: readonly string[] = ['a column of minors’ names'];
const OF_CHILD =
  /^(?:child|minor|kid|student|pupil|juvenile)(?:ren)?s?_?(?:first|given|full|f)?_?(?:name|nm)?$/u;
