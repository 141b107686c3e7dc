import type { PSTFile } from 'pst-extractor';
import { DocumentError } from '../../core/error.js';

type Package = typeof import('pst-extractor');

/** A mailbox of Outlook as the library opens it. */
export interface Mailbox {
  readonly library: Package;
  readonly file: PSTFile;
  /** In the order of their numbers. */
  readonly messages: readonly MailboxNode[];
  readonly folders: readonly MailboxNode[];
}

/** A place in the mailbox's index at which an object stands. */
export type MailboxNode = ConstructorParameters<Package['PSTMessage']>[1];

/**
 * Finds every message and folder by the index of the whole file, not by the lists of its folders: what was taken out of a
 * folder, or stands in a list that is damaged, is there all the same.
 *
 * @throws DocumentError MISSING_OPTIONAL, DAMAGED
 */
export async function openMailbox(bytes: Uint8Array): Promise<Mailbox> {
  const library = await loadPackage();
  try {
    const file = new library.PSTFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const nodes = [...file.getChildDescriptorTree().values()]
      .flat()
      .sort((a, b) => a.descriptorIdentifier - b.descriptorIdentifier);
    const ofType = (...types: readonly number[]): MailboxNode[] =>
      nodes.filter(({ descriptorIdentifier }) => types.includes(descriptorIdentifier & 0x1f));
    return { library, file, messages: ofType(MESSAGE, HIDDEN_MESSAGE), folders: ofType(FOLDER) };
  } catch (error) {
    throw new DocumentError('DAMAGED', 'The index of the mailbox cannot be read', { cause: error });
  }
}

async function loadPackage(): Promise<Package> {
  const loaded = (await import('pst-extractor').catch(() => undefined)) as
    (Package & { readonly default?: Package }) | undefined;
  if (loaded === undefined) {
    throw new DocumentError(
      'MISSING_OPTIONAL',
      'Mailboxes of Outlook are read with the package pst-extractor: npm install pst-extractor',
    );
  }
  return loaded.default ?? loaded;
}

/** Types of nodes ([MS-PST] §2.2.2.1). */
const FOLDER = 0x02;
const MESSAGE = 0x04;
const HIDDEN_MESSAGE = 0x08;
