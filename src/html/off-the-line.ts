import { styleRules } from './style-rules.js';

/** Tells which elements the eye skips when it reads a line: what is not shown, and what stands above or below the line. */
export interface OffTheLine {
  /** Called for each start tag in order. `valueOf` gives an attribute as it is written. */
  readonly open: (name: string, valueOf: (attribute: string) => string | undefined) => boolean;
  /** Whether a drawing's text goes on above or below its line (SVG 2 §11.10.1: a shift lasts beyond its element). */
  readonly isShifted: () => boolean;
}

/**
 * Knows elements (marks of notes, ordinals, how a word is read), attributes, styles of elements and the style sheets of the
 * page itself. Of a selector only its last part counts, so that too much rather than too little is left out of the second
 * reading that is made of it.
 */
export function offTheLine(text: string, isXml: boolean): OffTheLine {
  const sheets = styleRules(text, (name, declarations) => isOff(name, declarations));
  let shift = 0;
  return {
    open: (written, valueOf) => {
      const name = written.slice(written.indexOf(':') + 1);
      const isRun = name === 'tspan' || name === 'textPath' || name === 'textpath';
      if (!isRun || valueOf('x') !== undefined) shift = 0;
      else shift = shiftedBy(shift, valueOf('dy'));
      if (isXml && !isRun) return false;
      return (
        ELEMENTS.has(name) ||
        valueOf('hidden') !== undefined ||
        isOff(name, valueOf('style') ?? '') ||
        SHIFTED.test(`baseline-shift:${valueOf('baseline-shift') ?? ''}`) ||
        sheets(name, valueOf('class') ?? '', valueOf('id') ?? '')
      );
    },
    isShifted: () => shift !== 0,
  };
}

/** A shift in the other direction brings the text back to its line: how far it goes is said in units of several sizes. */
function shiftedBy(shift: number, written: string | undefined): number {
  const by = Math.sign(Number.parseFloat(written ?? '0')) || 0;
  return by === 0 ? shift : shift === -by ? 0 : by;
}

function isOff(name: string, declarations: string): boolean {
  if (HIDDEN.test(declarations)) return true;
  // In cells and pictures the same words say where all of it stands.
  if (PLACED.has(name)) return false;
  return (
    SHIFTED.test(declarations) ||
    (RELATIVE.test(declarations) &&
      /(?:^|[\s;])(?:top|bottom)\s*:\s*[-+]?[\d.]*[1-9]/iu.test(declarations))
  );
}

const ELEMENTS: ReadonlySet<string> = new Set(['sup', 'sub', 'rt', 'rp']);
const PLACED: ReadonlySet<string> = new Set(
  'td th tr tbody thead tfoot table col colgroup img svg input button'.split(' '),
);
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?![\d.]*[1-9])|opacity\s*:\s*0(?![\d.]*[1-9])/iu;
/** CSS Inline Layout §4: a word, or a length that is not zero. */
const SHIFTED =
  /(?:vertical-align|baseline-shift)\s*:\s*(?:super|sub|top|text-top|bottom|text-bottom|[-+]?[\d.]*[1-9])|font-variant-position\s*:\s*su[bp]|mso-text-raise\s*:\s*[-+]?[\d.]*[1-9]/iu;
const RELATIVE = /position\s*:\s*relative/iu;
