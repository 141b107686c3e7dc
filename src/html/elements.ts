/** Elements that stand on lines of their own (WHATWG HTML §15.3), and those that a person sees set apart. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option ' +
    'p plaintext pre search section select summary table tbody textarea tfoot thead title ul video xmp script style'
  ).split(' '),
);

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose blanks and line ends are shown as they are. */
export const PREFORMATTED: ReadonlySet<string> = new Set(
  'pre textarea listing xmp plaintext'.split(' '),
);

/** Attributes that are an address. */
export const ADDRESSES: ReadonlySet<string> = new Set(
  'href src action formaction cite data poster background srcset longdesc usemap manifest xlink:href codebase'.split(
    ' ',
  ),
);

/** Values that stand on the page. */
export const SHOWN_VALUES: ReadonlySet<string> = new Set(['input value', 'img alt', 'area alt']);

/** Elements in which one attribute says what another holds. */
export const NAMED_VALUES: ReadonlyMap<string, string> = new Map([
  ['meta', 'content'],
  ['param', 'value'],
  ['input', 'value'],
  ['data', 'value'],
]);

/** Attributes of the language itself: a value that is one of these words is none. */
export const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'abbr accept action align alink alt async autocomplete autofocus background bgcolor border cellpadding cellspacing ' +
    'charset checked cite class clear cols colspan color content controls coords data datetime defer dir disabled download ' +
    'enctype face for form frame frameborder headers height hidden href hreflang hspace http-equiv id ismap itemprop ' +
    'itemscope itemtype label lang link list loading longdesc margin marginheight marginwidth max maxlength media method min ' +
    'multiple name nohref noshade novalidate nowrap open pattern placeholder poster property readonly rel required rev role ' +
    'rows rowspan rules scheme scope scrolling selected shape size sizes span src srcdoc srcset start step style summary ' +
    'tabindex target text title translate type usemap valign value valuetype version vlink vspace width wrap xml:lang xmlns'
  ).split(' '),
);
