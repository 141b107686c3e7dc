const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/msword': 'Word 97–2003',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.ms-word.document.macroenabled.12': 'Word with macros',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.ms-excel': 'Excel 97–2003',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.ms-powerpoint': 'PowerPoint 97–2003',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
  'application/rtf': 'Rich text',
  'text/rtf': 'Rich text',
  'text/plain': 'Plain text',
  'text/csv': 'CSV',
  'text/html': 'HTML',
  'text/markdown': 'Markdown',
  'application/json': 'JSON',
  'application/xml': 'XML',
  'text/xml': 'XML',
  'message/rfc822': 'E-mail',
  'application/vnd.ms-outlook': 'Outlook message',
  'application/vnd.ms-outlook-pst': 'Outlook mailbox',
  'application/mbox': 'Mailbox',
  'application/zip': 'ZIP archive',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'image/tiff': 'TIFF picture',
  'image/webp': 'WebP picture',
  'image/gif': 'GIF picture',
  'image/bmp': 'BMP picture',
};

/** What a kind of file is called in a report that a person reads; one without a name goes by its media type. */
export function mediaName(mediaType: string | undefined): string {
  if (mediaType === undefined) return 'unknown kind';
  const known = mediaType.toLowerCase();
  return Object.hasOwn(NAMES, known) ? (NAMES[known] ?? mediaType) : mediaType;
}
