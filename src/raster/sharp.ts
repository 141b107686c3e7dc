import { DocumentError } from '../core/error.js';

export type Sharp = (typeof import('sharp'))['default'];

/** The picture library, which is an optional package. @throws DocumentError MISSING_OPTIONAL */
export async function loadSharp(): Promise<Sharp> {
  try {
    const { default: sharp } = await import('sharp');
    return sharp;
  } catch {
    throw new DocumentError(
      'MISSING_OPTIONAL',
      'Pictures need the package sharp, which is not installed',
    );
  }
}
