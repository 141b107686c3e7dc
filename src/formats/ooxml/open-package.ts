import type { TextLayer } from '../../core/text.js';
import type { ContentTypes } from './package/content-types.js';
import type { PartName } from './package/part-names.js';
import type { PartKind } from './package/part-kind.js';
import type { Part } from '../../archive/part.js';
import type { Relationship } from './package/relationships.js';
import type { OpenWorkbook } from './sheet/open-workbook.js';
import type { XmlPart } from '../../xml/text/xml-part.js';

/** A package that was opened and read. */
export interface OpenPackage {
  readonly parts: readonly Part[];
  /** The names of parts that could be anything. */
  readonly names: readonly PartName[];
  readonly kinds: ReadonlyMap<string, PartKind>;
  /** The parts that are XML, by name. */
  readonly xml: ReadonlyMap<string, XmlPart>;
  readonly relationships: readonly Relationship[];
  readonly contentTypes: ContentTypes;
  /** The cells of a workbook. */
  readonly workbook?: OpenWorkbook;
  readonly layers: readonly TextLayer[];
  /** Parts that go as a whole, by the layer that shows what they say. */
  readonly wholes: ReadonlyMap<string, string>;
  /** Embedded files by the id under which the engine knows them. */
  readonly embedded: ReadonlyMap<string, EmbeddedPart>;
}

/** A part that is a file of its own. */
export interface EmbeddedPart {
  readonly part: Part;
  /** For a person: `picture 2 (word/media/image1.png)`. */
  readonly where: string;
  readonly isPicture: boolean;
}
