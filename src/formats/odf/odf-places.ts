/**
 * Where text stands in the markup of OpenDocument (ISO/IEC 26300-1), by local names: prefixes are free, and a name means
 * the same in every namespace in which it occurs.
 */

/** Paragraphs and other texts of their own, within which text runs on over all elements that are not named below. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h', 'ruby-text']);

/** Elements in the middle of a paragraph whose content is no part of it. */
export const ASIDES: ReadonlySet<string> = new Set([
  'annotation',
  'note',
  'note-citation',
  'frame',
  'text-box',
  'image',
  'object',
  'table',
  'list-style',
  'event-listeners',
  'control',
  'custom-shape',
  'rect',
  'line',
  'g',
]);

/** Elements within a paragraph that stand for characters (§6.1.2 to §6.1.5). */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line-break', '\n'],
  ['s', ' '],
]);

/** Attributes that hold text, on any element. */
export const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'string-value',
  'value',
  'date-value',
  'time-value',
  'current-value',
  'href',
  'title',
  'description',
  'display-name',
  'label',
  'prompt',
  'filter-value',
  'help-text',
  'connection-resource',
  'command',
  'database-name',
  'table-cell',
  'column-name',
  'annote',
  'key1',
  'key2',
  'string-value-phonetic',
  'key1-phonetic',
  'key2-phonetic',
  'member-name',
  'identifier',
  'message-type',
  'suffix',
  'num-suffix',
  'num-prefix',
  'prefix',
  'bullet-char',
  'placeholder',
  'comment',
]);

/** Attributes by which things are named and referred to. */
export const NAME_ATTRIBUTES: ReadonlySet<string> = new Set([
  'name',
  'ref-name',
  'table-name',
  'style-name',
  'parent-style-name',
  'next-style-name',
  'list-style-name',
  'master-page-name',
  'data-style-name',
  'use-header-name',
  'use-footer-name',
  'content-validation-name',
  'field-name',
  'source-field-name',
  'bookmark-name',
]);

/** Attributes that are evaluated. */
export const FORMULA_ATTRIBUTES: ReadonlySet<string> = new Set([
  'formula',
  'condition',
  'expression',
  'cell-range-address',
  'target-range-address',
  'target-cell-address',
  'base-cell-address',
  'cell-address',
  'source-cell-range-addresses',
  'print-ranges',
]);

/** Elements on which every attribute may hold what somebody wrote: bibliographies, controls, links to data. */
export const DATA_ELEMENTS: ReadonlySet<string> = new Set([
  'bibliography-mark',
  'text',
  'textarea',
  'formatted-text',
  'combobox',
  'listbox',
  'option',
  'item',
  'button',
  'checkbox',
  'radio',
  'fixed-text',
  'hidden',
  'generic-control',
  'connection-resource',
  'property',
  'list-value',
]);

/** The value of a cell and all that says how it came to be (§9.4, §19.383 and following). */
export const VALUE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'value',
  'date-value',
  'time-value',
  'boolean-value',
  'string-value',
  'currency',
  'formula',
]);

/** Settings that name a machine's printer and its user's choices. */
export const PRINTER_SETTINGS: ReadonlySet<string> = new Set([
  'PrinterName',
  'PrinterSetup',
  'PrinterPaperFromSetup',
]);
