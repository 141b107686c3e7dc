import { byteDecoder } from '../../core/shared/byte-decoder.js';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import type { Audit, AuditRequest } from '../../core/audit.js';
import { BETWEEN } from '../../hunt/piece.js';
import { auditText } from '../../proof/audit-text.js';

type Node = DefaultTreeAdapterMap['node'];

/**
 * Reads a finished page again as browsers do, with the tree that parse5 builds, and as bytes; proves that outside of the
 * edits every byte is the one that it was.
 */
export function auditHtml(bytes: Uint8Array, request: AuditRequest): Audit {
  request.signal.throwIfAborted();
  const text = decode(bytes);
  const { lines, code, attributes, comments } = readPage(text);
  const asides = [attributes.join('\n'), comments.join(BETWEEN), code.join(BETWEEN)];
  return auditText(bytes, request, {
    reader: 'page tree',
    part: 'text',
    read: {
      pieces: [
        { where: 'text', kind: 'text', text: lines },
        { where: 'attributes', kind: 'text', text: attributes.join(BETWEEN) },
        { where: 'comments', kind: 'text', text: comments.join(BETWEEN) },
        { where: 'scripts and styles', kind: 'fragments', text: code.join(BETWEEN) },
        { where: 'source', kind: 'fragments', text },
      ],
      texts: [lines, ...asides],
    },
  });
}

interface PageReading {
  /** What it shows, blocks as lines. */
  readonly lines: string;
  readonly code: readonly string[];
  readonly attributes: readonly string[];
  readonly comments: readonly string[];
}

/** Walks over the tree without recursion: pages may be nested as deep as they like. */
function readPage(text: string): PageReading {
  const lines: string[] = [];
  const code: string[] = [];
  const attributes: string[] = [];
  const comments: string[] = [];
  const waiting: (Node | string)[] = [parse(text)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') {
      lines.push(node);
      continue;
    }
    if (node.nodeName === '#text' && 'value' in node) {
      const parent = node.parentNode?.nodeName ?? '';
      if (parent === 'script' || parent === 'style') code.push(node.value);
      else lines.push(node.value.replaceAll(/\s+/gu, ' '));
    } else if (node.nodeName === '#comment' && 'data' in node) comments.push(node.data);
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) attributes.push(`${name}=${value}`);
    }
    const around = INLINE.has(node.nodeName) ? '' : (CELLS.get(node.nodeName) ?? '\n');
    const inside =
      'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
    if (around !== '') waiting.push(around);
    for (let at = inside.length - 1; at >= 0; at--) {
      const child = inside[at];
      if (child !== undefined) waiting.push(child);
    }
    if (around === '\n') waiting.push(around);
  }
  return { lines: lines.join(''), code, attributes, comments };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
    const label = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(head)?.[1] ?? 'windows-1252';
    return decodeAs(bytes, label);
  }
}

function decodeAs(bytes: Uint8Array, label: string): string {
  try {
    return byteDecoder(label).decode(bytes);
  } catch {
    return byteDecoder('windows-1252').decode(bytes);
  }
}

const CELLS: ReadonlyMap<string, string> = new Map([
  ['td', '\t'],
  ['th', '\t'],
]);
const INLINE = new Set(
  (
    '#text #comment a abbr acronym b basefont bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ' +
    'ruby s samp small span strike strong sub sup time tt u var wbr o:p'
  ).split(' '),
);
