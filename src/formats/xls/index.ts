import { compoundNames } from '../../archive/compound-file.js';
import { zipDirectory } from '../../archive/zip-directory.js';
import type { FormatAdapter } from '../../core/format-adapter.js';
import { XLS, XLSB } from './media-types.js';

/**
 * Workbooks of Excel 97 to 2003, and later ones that are kept in binary: every cell as it is shown, comments and names, and
 * all strings of the file once more. They are read, not written.
 */
export function xls(): FormatAdapter {
  return {
    id: 'xls',
    mediaTypes: [XLS, XLSB],
    extensions: ['.xls', '.xlt', '.xlsb'],
    writtenAs: '.xlsx',
    recognises: (_head, whole) => isOld(whole) || isBinary(whole),
    open: async (bytes, options) => (await import('./open.js')).openXls(bytes, options),
    audit: async (bytes, request) => (await import('./audit.js')).auditXls(bytes, request),
  };
}

function isOld(whole: Uint8Array): boolean {
  const names = compoundNames(whole);
  return (
    !names.includes('EncryptedPackage') && names.some((name) => /^(?:Workbook|Book)$/iu.test(name))
  );
}

function isBinary(whole: Uint8Array): boolean {
  const directory = zipDirectory(whole);
  return (
    directory !== undefined && directory.names.some((name) => /^xl\/workbook\.bin$/iu.test(name))
  );
}
