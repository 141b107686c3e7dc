import type { Mailbox } from './mailbox.js';
import { textsOfProperties } from './properties.js';

/** What folders are called and say of themselves. */
export function folderNames({ library, file, folders }: Mailbox): string {
  const texts = folders.flatMap((node) => {
    try {
      return textsOfProperties(new library.PSTFolder(file, node));
    } catch {
      // What stands in it is found without it.
      return [];
    }
  });
  return [...new Set(texts)].join('\n;\n');
}
