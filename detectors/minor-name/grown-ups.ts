import { unitAt } from '../../src/core/scan-input/unit-at.js';
import { isAsciiLetter } from '../shared/units.js';

/**
 * Whether somebody of this first name is a grown-up by how the text names them: who wrote or is written to, who speaks, who has a
 * title, is somebody's mother or wife, or is named with a surname too, as papers name grown-ups.
 */
export function isGrownUp(text: string, name: string): boolean {
  let at = text.indexOf(name);
  for (let seen = 0; at >= 0 && seen < MOST; seen++) {
    const end = at + name.length;
    if (!isAsciiLetter(unitAt(text, at - 1)) && !isAsciiLetter(unitAt(text, end))) {
      const before = text.slice(Math.max(0, at - REACH), at);
      if (GROWN.test(before)) return true;
      if (SURNAMED.test(text.slice(end, end + REACH))) return true;
      const opens = at === 0 || unitAt(text, at - 1) === 0x0a;
      // A line of its own is a signature, and one that opens with a name and a colon is said by them.
      if (opens && SPEAKS.test(text.slice(end, end + 3))) return true;
    }
    at = text.indexOf(name, end);
  }
  return false;
}

const MOST = 40;
const REACH = 24;
/** Not `Zoe is` in capitals, and no beginning of a sentence. */
const SURNAMED = /^ (?:\p{Lu}\.? )?\p{Lu}[\p{Ll}’'-]{2,}/u;
const SPEAKS = /^(?::|\n|$)/u;
const GROWN =
  /(?:^|[^A-Za-z])(?:[Ff]rom|FROM|To|TO|[Cc][Cc]|[Dd]ear|Hi|Hello|Hey|Mr|Mrs|Ms|Dr|Judge|Officer|[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Ww]ife|[Hh]usband|[Nn]urse|[Tt]eacher|[Cc]oach|[Nn]anny|[Bb]abysitter|[Aa]unt|[Uu]ncle|[Gg]randm(?:a|other)|[Gg]randpa|[Bb]oyfriend|[Gg]irlfriend|[Ff]riend|it's|this is|name is|by)[.:,]? {1,4}$/u;
