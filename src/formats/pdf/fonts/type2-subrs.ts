/** Subroutines of one font, local ones as its glyph sees them. */
export interface Subroutines {
  readonly global: readonly Uint8Array[];
  readonly local: readonly Uint8Array[];
}

/** Numbers of the subroutines that some charstrings call. */
export interface UsedSubroutines {
  readonly global: Set<number>;
  readonly local: Set<number>;
}

/**
 * Follows a Type 2 charstring into its subroutines (Adobe Technical Note 5177 §4), adding those that it calls. False for a
 * charstring that computes what it calls, or is put together of others: then nothing can be said of what it needs.
 */
export function followCharstring(
  charstring: Uint8Array,
  subroutines: Subroutines,
  used: UsedSubroutines,
): boolean {
  const stack: number[] = [];
  let hints = 0;
  let steps = 0;
  const run = (code: Uint8Array, depth: number): 'goes on' | 'ends' | 'fails' => {
    for (let at = 0; at < code.length;) {
      const byte = code[at++] ?? 0;
      if (++steps > MAX_STEPS) return 'fails';
      if (byte >= 32 || byte === 28) {
        const [value, length] = number(code, at, byte);
        stack.push(value);
        at += length;
        continue;
      }
      switch (byte) {
        case OPERATOR.callsubr:
        case OPERATOR.callgsubr: {
          const isLocal = byte === OPERATOR.callsubr;
          const list = isLocal ? subroutines.local : subroutines.global;
          const index = (stack.pop() ?? Number.NaN) + bias(list.length);
          const called = list[index];
          if (called === undefined || depth > 10) return 'fails';
          (isLocal ? used.local : used.global).add(index);
          const result = run(called, depth + 1);
          if (result !== 'goes on') return result;
          continue;
        }
        case OPERATOR.return:
          return 'goes on';
        case OPERATOR.endchar:
          return stack.length >= 4 ? 'fails' : 'ends';
        case OPERATOR.escape:
          // The four flexes draw; all others compute.
          if (![34, 35, 36, 37].includes(code[at++] ?? 0)) return 'fails';
          break;
        case OPERATOR.hstem:
        case OPERATOR.vstem:
        case OPERATOR.hstemhm:
        case OPERATOR.vstemhm:
          hints += stack.length >> 1;
          break;
        case OPERATOR.hintmask:
        case OPERATOR.cntrmask:
          hints += stack.length >> 1;
          at += (hints + 7) >> 3;
          break;
      }
      stack.length = 0;
    }
    return 'goes on';
  };
  return run(charstring, 0) !== 'fails';
}

function number(code: Uint8Array, at: number, byte: number): readonly [number, number] {
  const next = code[at] ?? 0;
  if (byte === 28) return [((next << 24) >> 16) | (code[at + 1] ?? 0), 2];
  if (byte <= 246) return [byte - 139, 0];
  if (byte <= 250) return [(byte - 247) * 256 + next + 108, 1];
  if (byte <= 254) return [-(byte - 251) * 256 - next - 108, 1];
  return [((next << 24) >> 16) | (code[at + 1] ?? 0), 4];
}

function bias(count: number): number {
  if (count < 1240) return 107;
  return count < 33900 ? 1131 : 32768;
}

const MAX_STEPS = 200_000;

const OPERATOR = {
  hstem: 1,
  vstem: 3,
  callsubr: 10,
  return: 11,
  escape: 12,
  endchar: 14,
  hstemhm: 18,
  hintmask: 19,
  cntrmask: 20,
  vstemhm: 23,
  callgsubr: 29,
} as const;
