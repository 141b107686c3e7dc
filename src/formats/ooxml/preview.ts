import { createHash } from 'node:crypto';
import { parseFragment, serialize } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import type { PreviewRequest } from '../../core/format-adapter.js';
import { DocumentError } from '../../core/error.js';

type ParentNode = DefaultTreeAdapterMap['parentNode'];
type ChildNode = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * A Word document as a page of HTML: what mammoth makes of it, without anything active or from elsewhere, and with every
 * mark highlighted. It shows the text and its structure, not the look.
 */
export async function previewPackage(
  bytes: Uint8Array,
  { marks, signal }: PreviewRequest,
): Promise<string> {
  signal.throwIfAborted();
  const { value } = await convertToHtml(bytes);
  const fragment = parseFragment(value);
  keepHarmless(fragment);
  highlight(
    fragment,
    [...marks].sort((a, b) => b.length - a.length),
  );
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash}'`;
  return [
    '<!DOCTYPE html>',
    '<html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>Preview of a redacted document</title><style>${STYLE}</style></head>`,
    `<body>${serialize(fragment)}</body></html>\n`,
  ].join('\n');
}

async function convertToHtml(bytes: Uint8Array): Promise<{ readonly value: string }> {
  const mammoth = await import('mammoth').then(
    (loaded) => loaded.default,
    () => undefined,
  );
  if (mammoth === undefined) {
    throw new DocumentError('MISSING_OPTIONAL', 'The preview needs the package mammoth');
  }
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    return await mammoth.convertToHtml({ buffer: Buffer.from(buffer, byteOffset, byteLength) });
  } catch (cause) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'No preview can be made of the document', {
      cause,
    });
  }
}

/** Only elements and attributes of text stay; of links only those within the page. */
function keepHarmless(parent: ParentNode): void {
  parent.childNodes = parent.childNodes.flatMap((node): ChildNode[] => {
    if (node.nodeName === '#text') return [node];
    if (!('tagName' in node)) return [];
    keepHarmless(node);
    if (!ELEMENTS.has(node.tagName)) return node.childNodes;
    node.attrs = node.attrs.filter(({ name, value }) => isHarmless(node, name, value));
    return [node];
  });
}

function isHarmless({ tagName }: Element, name: string, value: string): boolean {
  switch (name) {
    case 'id':
      return /^[\w-]{1,80}$/u.test(value);
    case 'href':
      return tagName === 'a' && /^#[\w-]{1,80}$/u.test(value);
    case 'src':
      return tagName === 'img' && /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/u.test(value);
    case 'alt':
      return tagName === 'img';
    default:
      return (name === 'colspan' || name === 'rowspan') && /^\d{1,3}$/u.test(value);
  }
}

function highlight(parent: ParentNode, marks: readonly string[]): void {
  parent.childNodes = parent.childNodes.flatMap((node): ChildNode[] => {
    if ('childNodes' in node) highlight(node, marks);
    if (node.nodeName !== '#text' || !('value' in node)) return [node];
    return piecesOf(node.value, marks).map(({ text, isMark }): ChildNode => {
      const plain = { ...node, value: text };
      if (!isMark) return plain;
      const [element] = parseFragment('<mark></mark>').childNodes;
      if (element === undefined || !('childNodes' in element)) return plain;
      element.childNodes = [plain];
      return element;
    });
  });
}

function piecesOf(
  text: string,
  marks: readonly string[],
): { readonly text: string; readonly isMark: boolean }[] {
  const pieces: { text: string; isMark: boolean }[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = marks.find((one) => one !== '' && text.startsWith(one, at));
    if (mark === undefined) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), isMark: false });
    pieces.push({ text: mark, isMark: true });
    from = at + mark.length;
    at = from - 1;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMark: false });
  return pieces;
}

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td strong b em i u s sup sub br a span img dl dt dd ' +
    'blockquote pre code'
  ).split(' '),
);
const STYLE =
  'body{font:16px/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em}mark{background:#fd6}' +
  'table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .5em}img{max-width:100%}';
