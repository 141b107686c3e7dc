import { VOID } from './elements.js';

/** Follows how far elements reach that are not shown. Style sheets are not looked at. */
export interface HiddenElements {
  readonly open: (name: string, startsHidden: boolean) => void;
  readonly close: (name: string) => void;
  readonly isHidden: () => boolean;
}

export function followHidden(): HiddenElements {
  const inside: string[] = [];
  return {
    open: (name, startsHidden) => {
      const isOpen = inside.length > 0 && inside.length < DEEPEST;
      if (!VOID.has(name) && (isOpen || startsHidden)) inside.push(name);
    },
    close: (name) => {
      const at = inside.lastIndexOf(name);
      if (at >= 0) inside.length = at;
    },
    isHidden: () => inside.length > 0,
  };
}

/** Whether a tag says that its element is not shown. */
export function hides(attribute: string, value: string): boolean {
  if (attribute === 'hidden') return true;
  return attribute === 'style' && HIDDEN_STYLE.test(value);
}

const DEEPEST = 512;
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?![\d.]*[1-9])|opacity\s*:\s*0(?![\d.]*[1-9])/iu;
