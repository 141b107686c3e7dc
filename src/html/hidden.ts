import { VOID } from './elements.js';

/** Follows how far elements reach that are not shown. */
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

const DEEPEST = 512;
