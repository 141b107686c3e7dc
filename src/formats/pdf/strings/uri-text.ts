/** A URI as people mean it, and the stretch of the URI that says each UTF-16 unit of it. */
export interface UriText {
  readonly text: string;
  /** Where the raw stretch of each unit begins; one more at the end. Two units of a pair share their stretch. */
  readonly starts: readonly number[];
}

/**
 * Reads percent-encoded UTF-8 (RFC 3986 §2.1), and a plus in a query as a blank (HTML forms); what is no valid sequence is
 * taken byte by byte, so that any string can be read.
 */
export function readUri(raw: string): UriText {
  const starts: number[] = [];
  let text = '';
  let inQuery = false;
  const add = (shown: string, at: number): void => {
    for (let unit = 0; unit < shown.length; unit++) starts.push(at);
    text += shown;
  };
  for (let at = 0; at < raw.length;) {
    const sign = raw.charAt(at);
    const encoded = sign === '%' ? (ENCODED.exec(raw.slice(at, at + 12))?.[0] ?? '') : '';
    if (encoded !== '') {
      const { shown, length } = decodeFirst(encoded);
      add(shown, at);
      at += length;
      continue;
    }
    if (sign === '?') inQuery = true;
    add(sign === '+' && inQuery ? ' ' : sign, at);
    at += 1;
  }
  starts.push(raw.length);
  return { text, starts };
}

/** The URI with some units replaced: a covered one becomes an x, a label is percent-encoded. */
export function writeUri(raw: string, { text, starts }: UriText, units: readonly string[]): string {
  let written = '';
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] ?? '';
    const isSecond = at > 0 && starts[at] === starts[at - 1];
    if (unit !== text.charAt(at)) written += unit === COVER ? 'x' : encodeURIComponent(unit);
    else if (!isSecond) {
      const next = starts[at + 1] === starts[at] ? at + 2 : at + 1;
      written += raw.slice(starts[at], starts[next]);
    }
  }
  return written;
}

/** One unit of a covered text. */
export const COVER = '\u2588';

/** The first character of a run of escapes, and how much of the run says it. */
function decodeFirst(run: string): { readonly shown: string; readonly length: number } {
  const bytes = Uint8Array.from(run.matchAll(/%(..)/gu), ([, hex]) =>
    Number.parseInt(hex ?? '', 16),
  );
  const [lead = 0] = bytes;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  try {
    const shown = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, size));
    return { shown, length: size * 3 };
  } catch {
    return { shown: String.fromCharCode(lead), length: 3 };
  }
}

const ENCODED = /^(?:%[\da-f]{2}){1,4}/iu;
