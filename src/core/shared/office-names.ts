/**
 * Whether an attribute's value is one of the names that programs give to fonts and styles of their own, or the code of a
 * language. They are known by heart to every program that opens the document, so that another name would be another look.
 *
 * @param place The local names of element and attribute: `pStyle/val`.
 */
export function isOfficeName(place: string, value: string): boolean {
  const [element = '', attribute = ''] = place.split('/');
  const name = value.trim();
  if (isFontPlace(element, attribute) && isFont(name.toLowerCase())) return true;
  if (isLanguagePlace(element, attribute) && LANGUAGE.test(name)) return true;
  if (!STYLE_PLACES.test(place)) return false;
  const words = name.match(WORD) ?? [];
  return words.length > 0 && words.every((word) => STYLE_WORDS.has(word.toLowerCase()));
}

function isFontPlace(element: string, attribute: string): boolean {
  if (attribute === 'name') return element === 'font' || element === 'font-face';
  return FONT_ATTRIBUTES.has(attribute) || (element === 'mathFont' && attribute === 'val');
}

function isFont(name: string): boolean {
  return FONTS.has(name) || FONTS.has(name.replace(WEIGHTS, ''));
}

function isLanguagePlace(element: string, attribute: string): boolean {
  return LANGUAGE_ATTRIBUTES.has(attribute) || /^(?:themeFontL|l)ang$/u.test(element);
}

const FONT_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'ascii hAnsi eastAsia cs typeface font latinfont font-family font-family-asian font-family-complex font-name ' +
    'font-name-asian font-name-complex'
  ).split(' '),
);
const LANGUAGE_ATTRIBUTES: ReadonlySet<string> = new Set(
  'lang altLang language country language-asian country-asian language-complex country-complex'.split(
    ' ',
  ),
);
/** BCP 47, as far as Office programs use it. */
const LANGUAGE =
  /^(?:[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:_tradnl)?|[A-Z]{2}|none)$/u;
const STYLE_PLACES =
  /^(?:lsdException\/name|(?:name|aliases|[pr]Style|tblStyle|basedOn|next|link|(?:numS|s)tyleLink)\/val|style\/styleId|.*style-name|style\/(?:name|display-name))$/u;
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\sA-Za-z\d]+/gu;

const WEIGHTS =
  /(?: (?:mt|ms|ui|light|semilight|semibold|black|bold|italic|narrow|condensed|medium|demi|pro|std|lt))+$/u;

/** Fonts that come with Windows, macOS, Office and the usual Linux systems, without those named for weights. */
const FONTS: ReadonlySet<string> = new Set(
  (
    'agency fb|aharoni|algerian|american typewriter|andale mono|aptos|aptos display|arabic typesetting|arial|arial narrow|' +
    'arial unicode|avenir|avenir next|bahnschrift|baskerville|baskerville old face|batang|bauhaus 93|bell|berlin sans fb|' +
    'bernard mt condensed|blackadder itc|bodoni|bookman old style|bookshelf symbol 7|bradley hand itc|britannic|broadway|' +
    'brush script|calibri|californian fb|calisto|cambria|cambria math|candara|carlito|caladea|castellar|centaur|century|' +
    'century gothic|century schoolbook|chalkboard|chiller|cochin|colonna|comic sans|consolas|constantia|cooper|' +
    'copperplate|copperplate gothic|corbel|courier|courier new|curlz|dejavu sans|dejavu sans mono|dejavu serif|didot|' +
    'dotum|droid sans|edwardian script itc|elephant|engravers|eras itc|felix titling|footlight|forte|franklin gothic|' +
    'franklin gothic book|freestyle script|french script|futura|gabriola|garamond|geneva|georgia|gill sans|gloucester|' +
    'goudy old style|goudy stout|gulim|haettenschweiler|harlow solid|harrington|helvetica|helvetica neue|high tower text|' +
    'hoefler text|impact|imprint shadow|informal roman|jokerman|juice itc|kristen itc|kunstler script|leelawadee|' +
    'liberation mono|liberation sans|liberation serif|lucida|lucida bright|lucida calligraphy|lucida console|lucida fax|' +
    'lucida grande|lucida handwriting|lucida sans|lucida sans typewriter|lucida sans unicode|magneto|maiandra gd|' +
    'malgun gothic|mangal|matura script capitals|menlo|microsoft sans serif|microsoft yahei|mingliu|pmingliu|mistral|' +
    'modern no. 20|monaco|monotype corsiva|ms gothic|ms mincho|ms pgothic|ms pmincho|ms reference sans serif|ms serif|' +
    'ms sans serif|ms outlook|niagara solid|niagara engraved|noto sans|noto serif|nyala|ocr a|old english text|' +
    'onyx|open sans|opensymbol|optima|palace script|palatino|palatino linotype|papyrus|parchment|perpetua|perpetua titling|' +
    'playbill|poor richard|pristina|rage italic|ravie|roboto|rockwell|script|segoe|segoe print|segoe script|segoe ui|' +
    'segoe ui emoji|segoe ui symbol|showcard gothic|simhei|simsun|sitka text|snap itc|stencil|sylfaen|symbol|tahoma|' +
    'tempus sans itc|times|times new roman|trebuchet|tw cen|verdana|viner hand itc|vivaldi|vladimir script|webdings|' +
    'wide latin|wingdings|wingdings 2|wingdings 3|yu gothic|yu mincho|zapf dingbats|zapfino'
  ).split('|'),
);

/** Words of which the names of built-in styles are made (ISO/IEC 29500-1 §17.7.4.9 and what Word knows since). */
const STYLE_WORDS: ReadonlySet<string> = new Set(
  (
    'normal heading headings index toc toa table tables of figures authorities contents indent footnote endnote annotation ' +
    'header footer caption envelope address return reference line number page text macro list bullet title closing ' +
    'signature default paragraph font body continue message subtitle salutation date first note block hyperlink ' +
    'followedhyperlink followed strong emphasis document map plain e mail email html acronym cite code definition keyboard ' +
    'preformatted sample typewriter variable subject no outline simple classic colorful columns grid contemporary elegant ' +
    'professional subtle web balloon theme placeholder spacing light shading dark medium accent revision intense quote book ' +
    'bibliography mention smart hashtag unresolved link char a b standard'
  ).split(' '),
);
