/** A message of a mailbox; offsets are bytes. */
export interface MboxMessage {
  /** The line before it that says who sent it, and when. */
  readonly start: number;
  readonly lineEnd: number;
  /** Behind that line's end. */
  readonly bodyStart: number;
  readonly end: number;
}

/** Whether a head begins with such a line, and a header after it. */
export function startsAsMbox(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  return /^From [^\r\n]{0,400}\d{4}[^\r\n]{0,80}\r?\n[!-9;-~]{1,76}:/u.test(text);
}

/** @param raw One unit a byte. */
export function messagesIn(raw: string): MboxMessage[] {
  const starts = [...raw.matchAll(LINE)].map(({ index, 0: line }) => ({
    start: index,
    lineEnd: index + line.length,
  }));
  return starts.map(({ start, lineEnd }, at) => {
    const end = starts[at + 1]?.start ?? raw.length;
    const next = raw.indexOf('\n', lineEnd);
    return { start, lineEnd, bodyStart: next < 0 ? end : Math.min(next + 1, end), end };
  });
}

/** At the beginning, and after a blank line. */
const LINE = /(?<=^|\n\r?\n)From [^\r\n]{0,400}\d{4}[^\r\n]{0,80}(?=\r?\n|$)/gu;
