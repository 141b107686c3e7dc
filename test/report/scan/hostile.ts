import * as fc from 'fast-check';
import type { Finding } from '../../../src/core/finding.js';
import type { Place } from '../../../src/core/place.js';
import type { ScanRecord } from '../../../src/core/scan-record.js';

/** What tries to break out of a terminal, a spreadsheet, a page, a script, a line or a direction of writing. */
const ATTACKS = [
  '\u001b[31mred\u001b[2J\u001b]0;title\u0007',
  '\u009b1m',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;',
  '=cmd|"/C calc"!A0',
  '+1+1',
  '-2',
  '@SUM(1)',
  '\t=1',
  '\r\n=1,2,3',
  '\n',
  '\u2028\u2029',
  '\u202eflipped\u202c\u2066x\u2069',
  '\ufeff\u200b\u00ad',
  '{{7*7}} ${7*7} %s %n',
  'javascript:alert(1)',
  '../../etc/passwd',
  '\ud800 lone',
  '__proto__',
  'constructor',
  '\u0000\u007f\u0085',
  '"quotes","and;semicolons"',
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ATTACKS),
  fc.tuple(fc.string(), fc.constantFrom(...ATTACKS), fc.string()).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('field' as const), name: hostileText }),
  fc.record({ kind: fc.constant('part' as const), part: hostileText, path: hostileText }),
  fc.record({
    kind: fc.constant('embedded' as const),
    within: fc.array(hostileText, { maxLength: 2 }),
    place: fc.record({ kind: fc.constant('field' as const), name: hostileText }),
  }),
);

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    id: hostileText,
    entity: fc.constantFrom('us-ssn' as const, 'custom:matter' as const),
    detector: hostileText,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((p) => Math.abs(p)),
    reasons: fc.array(hostileText, { maxLength: 2 }),
    places: fc.array(place, { maxLength: 2 }),
    masked: hostileText,
    source: fc.constantFrom('text' as const, 'ocr' as const),
    compliant: fc.constant(true as const),
    fingerprint: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  },
  {
    requiredKeys: [
      'id',
      'entity',
      'detector',
      'confidence',
      'reasons',
      'places',
      'masked',
      'source',
    ],
  },
);

/** A record of a hostile share, with something hostile in every field that takes a text. */
export const hostileRecord: fc.Arbitrary<ScanRecord> = fc.record(
  {
    id: fc.constant('0a'.repeat(16)),
    path: hostileText,
    root: fc.nat({ max: 2 }),
    pathBytes: fc.constant('//79'),
    kind: fc.constantFrom('file' as const, 'folder' as const, 'link' as const),
    status: fc.constantFrom(...(['clean', 'found', 'incomplete', 'unread', 'skipped'] as const)),
    reason: fc.record({ code: fc.constantFrom('IO' as const), message: hostileText }),
    size: fc.nat(),
    modified: fc.integer({ min: 0, max: 2 ** 42 }),
    mediaType: hostileText,
    namedAs: hostileText,
    findings: fc.array(finding, { maxLength: 3 }),
    nameFindings: fc.array(finding, { maxLength: 1 }),
    blindSpots: fc.array(fc.record({ code: hostileText, where: hostileText, why: hostileText }), {
      maxLength: 2,
    }),
    coverage: fc.record({
      pages: fc.constant(1),
      pagesReadAsText: fc.constant([1]),
      pagesReadByOcr: fc.constant([]),
      pagesNotRead: fc.constant([]),
      parts: fc.array(fc.record({ part: hostileText, count: fc.nat(), read: fc.boolean() }), {
        maxLength: 1,
      }),
    }),
    access: fc.record({
      owner: hostileText,
      group: hostileText,
      mode: hostileText,
      links: fc.constant('unknown' as const),
      acl: fc.constant('none' as const),
      worldReadable: fc.boolean(),
      worldWritable: fc.boolean(),
      groupReadable: fc.boolean(),
      unknown: fc.array(hostileText, { maxLength: 1 }),
    }),
    weight: fc.record({
      entities: fc.constant({ 'us-ssn': 1 }),
      persons: fc.nat({ max: 5 }),
      classes: fc.constant(['B1' as const]),
      score: fc.nat({ max: 100 }),
    }),
    accepted: fc.array(hostileText, { maxLength: 1 }),
    ms: fc.nat(),
  },
  { requiredKeys: ['path', 'root', 'kind', 'status', 'findings', 'blindSpots'] },
);
