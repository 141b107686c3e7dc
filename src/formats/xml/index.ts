import type { FormatAdapter } from '../../core/format-adapter.js';

/**
 * Data and texts in XML. A removed stretch becomes its label in text, attributes, comments and CDATA sections; every other
 * byte stays as it is. It must be asked after web pages.
 */
export function xml(): FormatAdapter {
  return {
    id: 'xml',
    mediaTypes: ['application/xml'],
    extensions: ['.xml', '.svg', '.rss', '.kml', '.gpx', '.xsl', '.xsd', '.plist'],
    text: 'marked',
    recognises: startsAsXml,
    open: async (bytes, options) =>
      (await import('../../html/open-markup.js')).openMarkup(bytes, options, {
        mediaType: 'application/xml',
        isXml: true,
      }),
    audit: async (bytes, request) => (await import('./audit.js')).auditXml(bytes, request),
  };
}

/** Whether a head, in any encoding, begins with a declaration, or with an element that has a name. */
function startsAsXml(head: Uint8Array): boolean {
  const units = Buffer.from(head.filter((byte) => byte !== 0)).toString('latin1');
  const text = units.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '');
  const first = text.replace(/^(?:\s+|<!--[^]{0,3000}?-->)+/u, '');
  return /^(?:<\?xml[\s?]|<!doctype\s|<[a-z_][\w.:-]{0,80}(?=[\s/>]))/iu.test(first);
}
