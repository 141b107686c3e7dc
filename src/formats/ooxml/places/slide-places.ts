/**
 * Where text stands in the attributes of presentations (ISO/IEC 29500-1 §19, §20, §21 and Microsoft's extensions), by
 * local names of elements.
 */
export const SLIDE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  cSld: ['name'],
  custShow: ['name'],
  section: ['name'],
  tag: ['name', 'val'],
  cmAuthor: ['name', 'initials'],
  author: ['name', 'initials', 'userId'],
  oleObj: ['name'],
  snd: ['name'],
  htmlPubPr: ['title'],
  sldLayout: ['matchingName'],
  embeddedWAVAudioFile: ['name'],
  hlinkClick: ['tooltip', 'action'],
  hlinkHover: ['tooltip', 'action'],
};
