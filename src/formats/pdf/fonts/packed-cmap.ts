import type { CidRange, CodeMap, CodeSpace } from './code-map.js';

/**
 * One of the CMaps that every reader knows by name (ISO 32000-2, table 116), as pdf.js brings them: blocks of ranges in which
 * each number is the distance from the one before, in groups of seven bits. `used` gives the one that it is built on.
 * Undefined for one that is no map to CIDs.
 */
export function readPackedCMap(
  bytes: Uint8Array,
  used: (name: string) => CodeMap | undefined,
): CodeMap | undefined {
  const spaces: CodeSpace[] = [];
  const ranges: CidRange[] = [];
  const input = reader(bytes);
  input.byte();
  while (!input.isAtEnd()) {
    const head = input.byte();
    if (head >> 5 === TEXT) {
      const text = input.text();
      if ((head & 0x1f) !== USES) continue;
      const below = used(text);
      if (below === undefined) return undefined;
      spaces.push(...below.spaces);
      ranges.push(...below.ranges);
      continue;
    }
    const length = (head & 0x0f) + 1;
    const block = { length, isSequence: (head & 0x10) !== 0, count: input.number() };
    switch (head >> 5) {
      case 0:
        eachRange(input, { ...block, isSequence: false }, (low, high) => {
          spaces.push({ length, low, high });
        });
        break;
      case 1:
        // Codes that are not defined have the glyph for that.
        eachRange(input, { ...block, isSequence: false }, () => input.number());
        break;
      case 2:
        eachCharacter(input, block, (code, cid) => ranges.push({ low: code, high: code, cid }));
        break;
      case 3:
        eachRange(input, block, (low, high) => ranges.push({ low, high, cid: input.number() }));
        break;
      default:
        return undefined;
    }
  }
  return { spaces, ranges };
}

const TEXT = 7;
const USES = 1;

interface Block {
  readonly length: number;
  /** Each begins right behind the one before. */
  readonly isSequence: boolean;
  readonly count: number;
}

function eachRange(
  input: Reader,
  { length, isSequence, count }: Block,
  visit: (low: number, high: number) => void,
): void {
  let high = 0;
  for (let index = 0; index < count; index++) {
    const low = index === 0 ? input.code(length) : high + 1 + (isSequence ? 0 : input.number());
    high = low + input.number();
    visit(low, high);
  }
}

function eachCharacter(
  input: Reader,
  { length, isSequence, count }: Block,
  visit: (code: number, cid: number) => void,
): void {
  let code = 0;
  let cid = 0;
  for (let index = 0; index < count; index++) {
    if (index === 0) {
      code = input.code(length);
      cid = input.number();
    } else {
      code += 1 + (isSequence ? 0 : input.number());
      const step = input.number();
      cid += 1 + (step % 2 === 1 ? -(step + 1) / 2 : step / 2);
    }
    visit(code, cid);
  }
}

interface Reader {
  readonly isAtEnd: () => boolean;
  readonly byte: () => number;
  /** Seven bits a byte, the highest first; the eighth says that more follow. */
  readonly number: () => number;
  readonly code: (length: number) => number;
  readonly text: () => string;
}

function reader(bytes: Uint8Array): Reader {
  let at = 0;
  const byte = (): number => {
    if (at >= bytes.length) throw new RangeError('The map ends in the middle');
    return bytes[at++] ?? 0;
  };
  const number = (): number => {
    let value = 0;
    for (;;) {
      const next = byte();
      value = value * 128 + (next & 0x7f);
      if (next < 128) return value;
    }
  };
  return {
    isAtEnd: () => at >= bytes.length,
    byte,
    number,
    code: (length) => Array.from({ length }, byte).reduce((code, one) => code * 256 + one, 0),
    text: () => String.fromCharCode(...Array.from({ length: number() }, number)),
  };
}
