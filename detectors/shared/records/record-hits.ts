import type { Hit, ScanInput } from '../../../src/core/detector.js';
import type { EntityId } from '../../../src/core/entity.js';
import { addBankElements } from './bank-elements.js';
import { addHl7Fields } from './hl7-fields.js';
import { addNachaRecords } from './nacha-records.js';
import { addLicenseElements } from './license-elements.js';
import type { RecordHits } from './record-hit.js';
import { addSwiftFields } from './swift-fields.js';
import { addX12Segments } from './x12-segments.js';

/** Identifiers in the records of programs, whose fields are known by number or place and not by words. */
function findRecordHits(input: ScanInput): RecordHits {
  const found: RecordHits = new Map();
  addHl7Fields(input, found);
  addX12Segments(input, found);
  addNachaRecords(input, found);
  addSwiftFields(input, found);
  addBankElements(input, found);
  addLicenseElements(input, found);
  return found;
}

/** The hits of one entity. */
export function recordHits(input: ScanInput, entity: EntityId): readonly Hit[] {
  return input.once(findRecordHits).get(entity) ?? [];
}
