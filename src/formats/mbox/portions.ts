import type { OpenOptions } from '../../core/open-options.js';
import type { Portion, Portions } from '../../core/portion.js';
import type { MboxMessage } from './messages.js';
import { messagesIn } from './messages.js';

/** A large mailbox in portions that are mailboxes themselves; `undefined` for one that can be opened. */
export async function mboxPortions(
  bytes: Uint8Array,
  { signal }: Pick<OpenOptions, 'signal'>,
): Promise<Portions | undefined> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const messages = messagesIn(raw);
  if (messages[0]?.start !== 0) return undefined;
  if (messages.length <= MOST_MESSAGES && bytes.length <= MOST_BYTES) return undefined;
  const slices = slicesOf(messages);
  return {
    mediaType: 'application/mbox',
    count: Math.ceil(messages.length / 10),
    all: function* (): Generator<Portion> {
      for (const { first, last, start, end } of slices) {
        signal.throwIfAborted();
        yield { bytes: bytes.subarray(start, end), where: placeIn(first, last) };
      }
    },
  };
}

/** Messages by their numbers from 0, and the bytes that they take. */
interface Slice {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

function slicesOf(messages: readonly MboxMessage[]): Slice[] {
  const slices: Slice[] = [];
  messages.forEach(({ start, end }, at) => {
    const open = slices.at(-1);
    const fits =
      open !== undefined && at - open.first < MOST_MESSAGES && end - open.start <= MOST_BYTES;
    if (fits) slices[slices.length - 1] = { ...open, last: at, end };
    else slices.push({ first: at, last: at, start, end });
  });
  return slices;
}

/** Messages have the numbers that they have in the whole mailbox. */
function placeIn(first: number, last: number): Portion['where'] {
  return ([outermost, ...inner]) => {
    const number = /^message (?<number>\d+)$/u.exec(outermost ?? '')?.groups?.['number'];
    if (number !== undefined) return [`message ${String(first + Number(number))}`, ...inner];
    const slice = `messages ${String(first + 1)} to ${String(last + 1)}`;
    return outermost === undefined ? [slice] : [slice, outermost, ...inner];
  };
}

const MOST_MESSAGES = 200;
const MOST_BYTES = 16 * 2 ** 20;
