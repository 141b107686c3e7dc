import type { FormatNumber } from './shown-number.js';

/** Loads the number formatter of SheetJS, which knows every code of Excel's. */
export async function loadNumberFormatter(): Promise<FormatNumber> {
  const loaded: unknown = await import('xlsx');
  const { SSF } = library(loaded);
  return (code, value, is1904) => SSF.format(code, value, { date1904: is1904 });
}

interface SheetJs {
  readonly SSF: {
    readonly format: (
      code: string | number,
      value: number,
      options: { readonly date1904: boolean },
    ) => string;
  };
}

/** As a CommonJS module all of it is in its default export. */
function library(loaded: unknown): SheetJs {
  const { default: whole } = loaded as { readonly default?: SheetJs };
  return whole?.SSF === undefined ? (loaded as SheetJs) : whole;
}
