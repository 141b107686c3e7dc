/** Whether a head, in any encoding, begins as HTML: with its document type or one of its elements. */
export function startsAsHtml(head: Uint8Array): boolean {
  const units = Buffer.from(head.filter((byte) => byte !== 0)).toString('latin1');
  const text = units.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '');
  const first = text.replace(/^(?:\s+|<!--[^]{0,3000}?-->)+/u, '');
  if (/^<\?xml\s/iu.test(first)) return /<html[\s>]/iu.test(first);
  if (/^<!doctype\s+html/iu.test(first)) return true;
  const element = /^<([a-z][a-z0-9]{0,12})(?=[\s/>])/iu.exec(first)?.[1]?.toLowerCase();
  return element !== undefined && ELEMENTS.has(element);
}

const ELEMENTS = new Set(
  (
    'html head body title meta link base script style div span p table tr td th tbody thead font center b i u em strong a ' +
    'img br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd pre blockquote form input select textarea label button section article ' +
    'header footer main nav aside figure iframe'
  ).split(' '),
);
