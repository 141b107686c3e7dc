import type { FormatNumber } from './shown-number.js';

/** What is used of SheetJS. */
export interface SheetJs {
  readonly SSF: {
    readonly format: (
      code: string | number,
      value: number | string,
      options: { readonly date1904: boolean },
    ) => string;
  };
  readonly read: (bytes: Uint8Array, options: Readonly<Record<string, unknown>>) => SheetJsWorkbook;
}

export interface SheetJsWorkbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, unknown>>;
  readonly Props?: Readonly<Record<string, unknown>>;
  readonly Custprops?: Readonly<Record<string, unknown>>;
  readonly Workbook?: {
    readonly WBProps?: { readonly date1904?: boolean };
    readonly Names?: readonly {
      readonly Name?: string;
      readonly Ref?: string;
      readonly Comment?: string;
    }[];
  };
}

/** Loads SheetJS, which is large, when a workbook needs it. */
export async function loadSheetJs(): Promise<SheetJs> {
  const loaded: unknown = await import('xlsx');
  // As a CommonJS module all of it is in its default export.
  const { default: whole } = loaded as { readonly default?: SheetJs };
  return whole?.SSF === undefined ? (loaded as SheetJs) : whole;
}

/** Shows numbers by the codes of their formats, as Excel does. */
export function numberFormatter({ SSF }: SheetJs): FormatNumber {
  return (code, value, is1904) => SSF.format(code, value, { date1904: is1904 });
}
