import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from './pdf-lib.js';
import type { PDFContext, PDFObject } from './pdf-lib.js';

/** Short ways to look at pdf-lib objects; every one follows references and gives undefined for anything unexpected. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = lookup(dict, key);
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : undefined;
}

export function arrayAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const value = lookup(dict, key);
  return value instanceof PDFArray ? value : undefined;
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = lookup(dict, key);
  return value instanceof PDFName ? nameText(value) : undefined;
}

/** A name without its slash and as it is meant; most are written as they are meant. */
export function nameText(name: PDFName): string {
  const written = name.asString();
  return written.includes('#') ? name.decodeText() : written.slice(1);
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = lookup(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function streamAt(dict: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const value = lookup(dict, key);
  return value instanceof PDFRawStream ? value : undefined;
}

export function numbersOf(array: PDFArray | undefined): number[] {
  if (array === undefined) return [];
  return array.asArray().map((_, index) => {
    const value = array.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  });
}

export function lookup(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  try {
    return dict?.lookup(PDFName.of(key));
  } catch {
    // A reference to nothing reads as absent (ISO 32000-2 §7.3.10).
    return undefined;
  }
}

/** A value that the page inherits from its ancestors when it has none (ISO 32000-2 §7.7.3.4). */
export function inherited(node: PDFDict, key: string): PDFObject | undefined {
  let current: PDFDict | undefined = node;
  for (let depth = 0; current !== undefined && depth < 64; depth++) {
    const value = lookup(current, key);
    if (value !== undefined) return value;
    current = dictAt(current, 'Parent');
  }
  return undefined;
}

/** Calls `visit` for every dictionary of the file, those of streams included. */
export function eachDict(context: PDFContext, visit: (dict: PDFDict, ref: PDFRef) => void): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    walk(object, 0);
    function walk(value: PDFObject, depth: number): void {
      if (depth > 100) return;
      if (value instanceof PDFStream) walk(value.dict, depth + 1);
      else if (value instanceof PDFDict) {
        visit(value, ref);
        for (const child of value.values()) if (!(child instanceof PDFRef)) walk(child, depth + 1);
      } else if (value instanceof PDFArray) {
        for (const child of value.asArray()) if (!(child instanceof PDFRef)) walk(child, depth + 1);
      }
    }
  }
}
