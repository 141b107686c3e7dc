import type { EntityId } from '../../core/entity.js';
import type { ScanRecord } from '../../core/scan-record.js';
import { number } from './counted.js';
import type { StandingFinding } from './finding-standing.js';
import { standingFindings } from './finding-standing.js';

/**
 * The findings of one record as rows for a reader: all that it holds, and a row an entity for those that it only counts,
 * no surer than the least sure one that it holds.
 */
export function listedFindings(record: ScanRecord): StandingFinding[] {
  const held = standingFindings(record);
  const omitted = Object.entries(record.findingsOmitted ?? {}) as [EntityId, number][];
  return [
    ...held,
    ...omitted.map(([entity, count]): StandingFinding => {
      const own = record.findings.filter((one) => one.entity === entity);
      const confidence = own.reduce((least, one) => Math.min(least, one.confidence), 1);
      const rest = `${number(count)} more`;
      const reasons = ['only the surest thousand of a file are listed'];
      const told = { id: `omitted@${entity}`, entity, confidence, reasons, masked: rest };
      const finding = { ...told, detector: '', places: [], source: 'text' as const };
      return { finding, standing: 'open', inName: false };
    }),
  ];
}
