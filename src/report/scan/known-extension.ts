/** The extension of a name with its dot, if it is one: what follows a dot may just as well be a person's name. */
export function knownExtension(name: string): string {
  const extension = /[^.](\.[a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return KNOWN.has(extension.slice(1)) ? extension : '';
}

const KNOWN: ReadonlySet<string> = new Set(
  (
    'pdf doc docx docm dot dotx dotm rtf odt wpd wps txt text log md tex ' +
    'xls xlsx xlsm xlsb xltx ods csv tsv numbers ppt pptx pptm pps ppsx odp key ' +
    'eml msg mbox pst ost ics vcf html htm mht mhtml xml json yaml yml ' +
    'png jpg jpeg jpe tif tiff gif bmp webp heic heif avif jp2 svg emf wmf psd ' +
    'zip 7z rar tar gz tgz bz2 xz iso mp3 m4a wav mp4 mov avi mkv wmv ' +
    'db mdb accdb sqlite bak tmp old dat bin exe dll js ts py sh bat ps1 sql xfdf fdf'
  ).split(' '),
);
