import type { Part } from '../../archive/part.js';
import type { TextLayer } from '../../core/text.js';
import type { OdfPart } from './odf-part.js';
import type { PartKind } from './part-kind.js';

/** A file of its own in a document, as the engine knows it. */
export interface OdfFile {
  readonly part: Part;
  readonly where: string;
  readonly isPicture: boolean;
}

/** A document that was opened and read. */
export interface OdfDocument {
  readonly parts: readonly Part[];
  readonly kinds: ReadonlyMap<string, PartKind>;
  /** The parts that are XML and stay, by name. */
  readonly xml: ReadonlyMap<string, OdfPart>;
  readonly layers: readonly TextLayer[];
  readonly files: ReadonlyMap<string, OdfFile>;
}
