import { PDFDict } from '../objects/pdf-lib.js';
import type { PDFContext, PDFRawStream } from '../objects/pdf-lib.js';
import { DocumentError } from '../../../core/error.js';
import type { SourceDocument } from '../objects/load.js';
import { dictAt, inherited } from '../objects/objects.js';
import type { PageGlyphs } from '../content/page-glyphs.js';
import type { PageReader } from '../content/page-reader.js';
import { atomsOfContent } from '../strings/replacement-text.js';
import { openPdfjs } from '../pdfjs/pdfjs.js';
import type { DecodedContent } from '../content/tokenized-stream.js';
import { drawnPlaces } from './drawn-places.js';
import { lentResources, stockFont } from './lent-resources.js';
import { probeDocument } from './probe.js';
import type { SideContent, UnreadSide } from './side-content.js';
import { sideStreams } from './side-streams.js';
import type { SideStream } from './side-streams.js';
import type { SideUse } from './side-uses.js';
import { unusedForms } from './unused-forms.js';

/** Everything that is drawn beside the pages' own content, and what of it could not be read. */
export interface ReadSide {
  readonly contents: readonly SideContent[];
  readonly unread: readonly UnreadSide[];
  /** The probe document with a page for each content that shows text; absent where none does. */
  readonly probe?: Uint8Array;
}

/** What the reading of the pages knows. */
export interface ReadBefore {
  readonly uses: readonly (readonly SideUse[])[];
  readonly forms: ReadonlySet<PDFRawStream>;
  readonly atoms: number;
}

interface Walked extends SideStream {
  readonly content: DecodedContent;
  readonly resources: PDFDict | undefined;
  glyphs: PageGlyphs;
  probePage?: number;
}

/**
 * Reads the looks of annotations and fields, patterns, soft masks, procedures of glyphs and forms that are not drawn.
 * Most of these have no text, and need no second reader: only for those that do is a probe document made.
 */
export async function readSideContent(
  source: SourceDocument,
  reader: PageReader,
  before: ReadBefore,
  signal: AbortSignal,
): Promise<ReadSide> {
  const { context } = source.document;
  const unread: UnreadSide[] = [];
  const walk = sideWalk(source, reader, before.uses, unread);
  const walked = sideStreams(context, source.pages).flatMap(walk);
  const forms = new Set(before.forms);
  for (const { stream, glyphs } of walked) {
    forms.add(stream);
    for (const { form } of glyphs.uses) if (form !== undefined) forms.add(form.stream);
  }
  for (const stream of unusedForms(context, forms)) {
    walked.push(...walk({ kind: 'unused-content', stream }));
  }
  const probe = await readShows(context, reader, walked, signal);
  const places = drawnPlaces(walked, before.uses);
  let firstAtom = before.atoms;
  const contents = walked.map(({ content, ...side }, index): SideContent => {
    const atoms = atomsOfContent(side.glyphs);
    const one = { ...side, firstAtom, atoms, drawn: places[index] ?? [] };
    firstAtom += atoms;
    return one;
  });
  return { contents, unread, ...(probe !== undefined && { probe }) };
}

/** Walks a stream as if it showed no text: which resources it uses, and whether it does show some. */
function sideWalk(
  { document, pages }: SourceDocument,
  reader: PageReader,
  pageUses: ReadBefore['uses'],
  unread: UnreadSide[],
): (side: SideStream) => Walked[] {
  const { context } = document;
  const fields = dictAt(dictAt(document.catalog, 'AcroForm'), 'DR');
  const stock = stockFont(context);
  const users = new Map<PDFRawStream, PDFDict | undefined>();
  const note = (uses: readonly SideUse[]): void => {
    for (const { stream, resources } of uses) if (!users.has(stream)) users.set(stream, resources);
  };
  pageUses.forEach(note);
  return (side) => {
    const content = decodedOrNothing(side.stream, reader);
    if (content === undefined) {
      unread.push(side);
      return [];
    }
    const page = side.page === undefined ? undefined : pages[side.page];
    const ofPage = page && inherited(page.node, 'Resources');
    const own = dictAt(side.font ?? side.stream.dict, 'Resources');
    const lenders = [
      own,
      users.get(side.stream),
      ofPage instanceof PDFDict ? ofPage : undefined,
      side.kind === 'annotation' ? fields : undefined,
    ];
    const resources = lentResources(context, content, lenders, stock);
    const glyphs = reader.walk({ ...content, resources }, []);
    note(glyphs.sideUses);
    return [{ ...side, content, resources, glyphs }];
  };
}

/** Walks what shows text again, in step with pdf.js; the same look of several annotations once. */
async function readShows(
  context: PDFContext,
  reader: PageReader,
  walked: readonly Walked[],
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const speaking = walked.filter(({ glyphs }) => glyphs.unaligned > 0);
  const distinct = new Map<PDFRawStream, Walked[]>();
  for (const one of speaking) {
    const alike = distinct.get(one.stream);
    // Without resources of its own a stream reads as its surroundings have it.
    if (alike === undefined) distinct.set(one.stream, [one]);
    else if (alike[0]?.resources === one.resources) alike.push(one);
  }
  const groups = [...distinct.values()];
  const grouped = new Set(groups.flat());
  groups.push(...speaking.filter((one) => !grouped.has(one)).map((one) => [one]));
  if (groups.length === 0) return undefined;
  const probe = await probeDocument(
    context,
    groups.map(([one]) => ({
      bytes: one?.content.bytes ?? new Uint8Array(),
      resources: one?.resources,
    })),
  );
  const pdfjs = await openPdfjs(probe, '');
  try {
    for (const [index, group] of groups.entries()) {
      signal.throwIfAborted();
      const shows = await pdfjs.shows(index);
      const [first] = group;
      if (first === undefined) continue;
      const glyphs = reader.walk({ ...first.content, resources: first.resources }, shows);
      for (const one of group) {
        one.glyphs = glyphs;
        one.probePage = index;
      }
    }
  } finally {
    await pdfjs.close();
  }
  return probe;
}

function decodedOrNothing(stream: PDFRawStream, reader: PageReader): DecodedContent | undefined {
  try {
    return reader.tokenize(stream);
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'DAMAGED') return undefined;
    throw error;
  }
}
