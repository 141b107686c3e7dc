/**
 * Whether a token (letters and digits in a row) is a word of the formats of Office documents and of OpenDocument: a name of
 * an element or attribute, a keyword, a part of the address of a namespace or of a media type (ISO/IEC 29500, ISO/IEC 26300
 * and Microsoft's extensions). Such a token says nothing about anybody, and the document falls apart without it. Compound
 * words (`customXmlDelRangeStart`) are told by their pieces; digits don't matter, one letter alone is no name of anybody.
 *
 * @example isOfficeWord('pgMar') // true
 * @example isOfficeWord('Kowalska') // false
 */
export function isOfficeWord(token: string): boolean {
  const pieces = token.match(PIECE) ?? [];
  const [first = ''] = pieces;
  if (pieces.length <= 1) return first.length <= 1 || WORDS.has(first.toLowerCase());
  return pieces
    .map((piece) => piece.toLowerCase())
    .every((piece) => piece.length === 1 || WORDS.has(piece) || PARTS.has(piece));
}

const PIECE = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\x00-\x7f]+/gu;

/** Words that stand alone. */
const WORDS: ReadonlySet<string> = wordsOf(`
aa abbreviated about above abs abscissa absolute ac aca acc accel accelerate accent accentbar accentunder acceptance
accepted access accumulate across action active actuate ad add additional additive addlxml address addresses adj
adjust adjusthandles adjustment administrators adornments advise afchunk aft after aggregate aink aiueo alg algn
algorithm alias aliases align alignment alignshape all allow allowcomments allowed allowincell allowoverlap aln alpha
alphabetical alt alternate althref always am ambient amount amt anchor anchorlock anchorx anchory ancst and ang angle
angled anim animate animation animations anisotropic annotation annotations annote another answers any app appear
appearance append apples applet application apply aqua aquamarine ar arab arc arccos archive arcsin arcsize arctan
area areas arg armn around arr arrangement array arrow arrowok arrows art article artist as ascending ascii asian
aspect aspectratio assign asst asterisk asvg at attached attr attractive attribute audio author authors auto autofit
autoformat autoincrement autolayout automatic autorotationcenter autosize autospace average averaged avg avoid ax axes
axial axis azure back backdepth backdrop backface background backward backwards bal balance balanced banding banner
bar bars base based baseline bats bc bdr bef before beg begin begins behavior behaviors behaviour beige below bend
beng between bevel bevelled bg bi bib bibiliographic bibliography bidi bilevel billions bin binary bind birds bisque
bitmap bk bkpt bl black blacklevel blank bld blend blinds blinking blip blob block blue blur bmk bmp body bold book
booklet bookmark booktitle bool boolean bopo border borderbottom borderbottomcolor borderleft borderleftcolor
borderright borderrightcolor borders bordertop bordertopcolor bot both bottom bounciness bound boundingcube bow box
boxes br branch break breaks bright brightness brk broadcaster brown browse browser bstr bt bubble bugi build built
bullet bullseye butt button buttons bvar bw bwmode bwnormal bwpure bx by byte ca cabins calc calcext calcmode
calculate calculated calculation calendar call callout camera can cancel candle cans canvas cap capitalize caps
caption captions case cat catalog categories category ccw cd cdata cdr cell cells center centered centering central
certificate cf cfvo ch chain change changed changes chapter char character characteristic characters charset chart
chartex chartooo chartreuse charts chartshapes chartsheet chartsheets check checkbox checked checker checkerboard
checkered cher chevron chg chicago chilly chocolate choice choose chord chosung chr chromakey ci circle citation city
class classic classid classificationlabels classpath clean clear click clip clippath clipped cliptowrap clocks
clockwise close cloud clr clsid clustered cm cmd cmg cmpd cn cnt code codebase coerce col collapse collapsed
collapsing collection colon color colored colormenu colormode colormru colors cols column columnalign columns com comb
combine combo combobox comma command comment comments comp compact company comparison compass compat compatibility
compatible compiler complete complex component components compose composer composite compound concentric concurrent
cond condense condition conditional conditions conductor cone conference confetti config configuration configurations
conformance conjugate conn connect connectangles connection connections connectloc connectlocs connector connectortype
connecttype consecutive consolidation constant constr constrainbounds constraint cont contain contains content
contextual continuation continue continuous contour contrast contrasting contributors control controls conversion
convert convex conveyor coordinate coordorigin coordsize copies copy coral core corner cornsilk corporate correct cos
cosh cot coth counsel count counter counterclockwise countnums country court cover covered cp cr create created
creation creator credentials crimson criteria cropbottom cropleft cropping cropright croptop cross crosses crossfade
crossing cs csb csc csch css cstate cstheme ct ctr cube cubic cuboid culling culture cup curly currency current cursor
curve curved cust custom customui cut cw cx cxn cy cyan cycle cycles cylinder dark darken dash dashdot dashed
dashstyle data database datasource datastyle datatype date datetime day days db dbl dc dcmitype dcterms dde dec
decagon decel decelerate decimal decl declaration declare decls decorate decorated decorative deep def default defined
definition deg degree del delay delete deleted deletes deletion deletions delimited delimiter den denomalign
denominator denormalized density department dependence dependences dependencies dependency dependents depth des desc
descending descr description design destination detail details detective detectmouseclick determinant deva deviation
dgm dgmbasetextscale dgmfontsize dgmlayout dgmlayoutmru dgmnodekind dgmscalex dgmscaley dgmstyle diagonal diagram
diagrams dialog dialogsheet dialogsheets diam diamond dictionary diff difference diffuse diffusion diffusity digest
digital digits digsig dim dimension dimensional dimensions dir direction director dirty disabled disc discrete dismiss
display displayed displaystyle dissolve dist distance distribute distributed distributor div divide divisor divot divs
dk dlg dm dmy dn doc docm docs document documentfoundation docx dodecagon does dom domain done dont donut doors dos
dot dotm dots dotted dotx double doubleclick doubleclicknotify down dpi dr draft draw drawing drawingml drawings
drawooo drawpool drill driver drop dropauto dropdown ds dsig dsigooo dsp dstrike dt dtr duotone duplicates dur
duration dvaspect dx dxa dxf dxfs dy dym dynamic dz ea each earth eb echo ed edge edit editable editas edited editing
edition editor editors effect el elbow element elements ellipse ellipsis ellipsoid else em email embed embedded
embeddings emboss embosscolor embossed emd emf emissive emph emphasis emphasize empty enable enabled encoding
encryption enctype end endarrow endarrowlength endarrowwidth endcap endless endnote endnotes ends endsync enforcement
engine english engraved enhanced entities entity entr entrance entries entry enumeration envelopes eol eq eqn equ
equal equation equationxml era ergo err error errorcorrection errors escape ethi etry evaluated even event events
everyone evt exact excel excl exclusive execute exists exit exp expansion experimental explosion exponent exponential
expression expressions ext extend extendable extended extension extent external extra extrapolate extrude extrusion
extrusioncolor extrusionok face facet fact factor factorial fade fallback false family fans fast fax fc fence ferris
fi field fieldmark fields file filetime fill fillcolor filled fillok fills filltype film filter filters find fine
firebrick firecrackers first firstname fit fitpath fitshape fix fixed flags flash flat fld flip float floating flood
floor flow flythrough fmla fmt fmtid fn fo focal focus focusposition focussize follow followed font fontfamily fonts
fontsize fontstyle fontweight fontwork footer footnote footnotes for forall force forced forcedash foredepth
foreground foreign form format formats formatted formatting forms formula formulas formx forward fov fraction fraktur
frame frames frameset free freeze freezing frequency from front frozen ft ftp ftr ftrs fuchsia full func function
funnel fx fy gain gainsboro gallery gamma ganada gap gcd gd ge gear gems general generation generator generic geometry
geor geq get gfxdata gif glitter global glossary glow glue glyph goal gold goldenrod gouraud gradient gradientshapeok
grammar grand graphic graphics grav gray grayscale grayscl grddl greater green gregorian greyscale grid groove group
grouped grouping groups grow gs gt gte guid guide gujr guru gutter hair hairline half handle handles handmade handout
handouts hang hanging hans hant harsh has hasfill hash hasstroke hatch hc hd hdphoto hdr hdrs header headers heading
headings heart hearts heavy hebr hebrew height heights help heptagon hex hexagon hf hidden hide hier hierarchy high
highlight highlighted hijri hint hiragana history hlink hold holder holly honeycomb honeydew horiz horizontal
horizontalstrike horz hostname hour hourglass hours how howpublished hps hqprint hr hralign href hrnoshade hrpct hrstd
hsl ht html http https hue hundreds hyperlink hyperlinks hyphen hyphenate hyphenation hypnotic ibm ico icon iconset id
idcntr iddest ident identifier identify ideograph idmap idref idrefs idsrc idx if ignorable ignore illustration ilvl
image imagealignshape imageaspect imagedata imagesize img immersive implementation implies imprint in inbook inc inch
include includenamespaceprefixes incollection increment ind indefinite indent independent index indexed indexes
indicator indices indigo inf infinity infix influence info information inherit init initial initials ink inline inner
inproceedings input ins insert insertion inserts inset insetmode insetpen insetpenok inside instance institution instr
instructions int integer integrated intensity inter interactive intercept intermediate internal interop interpolation
intersect interval interview interviewee interviewer into inv invalid inventor inverse inversion invx invy inward iri
iroha is isbn iscomment iso isotropic issignatureline issue italic item items iterate iteration iterative ivory japan
japanese java jc join joinstyle journal jpan jpeg jpg just justified justify keep kern kerning key keyhole keys
keyword keywords khaki khmr kind kinsoku kiosk km knda korea kpi kpis kumimoji kx ky label labels ladder lambda
landscape lang language laoo largest laser last lastname lat latin lavender layer layout lc lcid lct ld le leader
least leave leaving ledger left legacy legend len length lengthspecified leq less let letter letters level levels lg
libraries library libreoffice license lid ligatures light lighten lightface lightharsh lighting lightlevel lightning
lightposition lights lim lime limit limited limo lin line linear linecap linejoin linen linenumbering lines linestyle
link linkage linked links list listbox listener listeners listtab lisu lit ln lo local location lock locked
lockrotationcenter loext log logarithmic logbase logheight login logo logwidth lon long longdash longdashdot
longdashdotdot loop loss low lower lowercase lowerleft lowerright lowlimit lpstr lpwstr lr ls lspace lt lte ltr lu lum
luminance lvl mac macro macrosheet macrosheets maction magenta mailto main major maligngroup malignmark man manager
manifest manual map mapping mappings maps margin margins mark marked marker markers marks markup maroon marquee master
mastersthesis match math mathbackground mathcolor mathsize mathvariant mathweight matrix matrixrow matte max maximized
maximum maxsize may mc mcd mcds mcs md mdssi mdx mdy mean measure measures med media mediacall median mediatype medium
member members menclose menu merge merror message met meta metadata metal meth method mfenced mfrac mht mi microsoft
mid middle millions mime mimetype min minimized minimum minor minsize minus minusx minusy minute minutes mirror
mirrored misc miter miterlimit mlym mm mmultiscripts mn mo moccasin mod mode model modern modification modified
modifiers mods modulate module modulus moment mong monitors mono monospace month months moon moons morning morph
mosaic motion mouse mouseout mouseover movablelimits move movement mover movie moving mp mpadded mphantom mprescripts
mps mr mroot mrow ms mso mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr mult multi multilevel multiple
multiply munder munderover must mute mv myd mymr na name named names namespace namespaceuri narrow nary native nav
navigation navigator navy nc nd ndxf near negative neq never new newline newsflash next nf nil nkoo nmtoken nmtokens
no node nodeset nohref non none nor norm normal normals northwest not notation note notes nothing notice notify notin
notprsubset notsubset np ns nsid null nullable num numalign number numbered numbering numerator oasis obj object
objects oblique oblob obscured oc oclc octagon ocx oda odbc odc odd odf odgm odi odq odso odx odxf oel of off office
officeart officedocument officeooo offs offset olck old ole oleicon oleid oleupdate olive omit on onbegin oncall once
one oned onend online only ooo oooc ooow ooxml op opacity open opendocument opendope openoffice openxmlformats
operation operator optimal option options or orange orchid order ordered ordinal org organizations orgchart orient
orientation orientationangle origin original orphans orya osma ostorage ostream other out outer outline outlook outset
outside outward oval ovals over overflow overhang overhead overlap overlay overline override owners paced package
packages padding page pages pan pane panose paper papyrus par paragraph paragraphs parallel parallelogram param
parameter parameters parent parse parsed partialdiff pass password passwort patent path pattern pause pc pct pen
pencils pending pentagon people per percent percentage percentile performance performer period persistence persistent
person personal persons perspective peru pg ph phag phant phdthesis phldr phone phonetic phong photo pic pict picture
pictures pid pie pilot pink pitch pivot pkg place placeholder placeholders places placing plaid plain plane plaque
plastic play plot plugin plum plus pm png poinsettias point points polar poly polygon polyline polynomial pool port
portrait pos position positive post postal postfix powder power powerpoint pp ppt pptm pptx pre preced precedents
precision preferrelative prefix pres present presentation presentationml preserve preset pressure prev previous pri
primary print printable printed printer prior priority prism private privileges proceedings process processing prod
product progress project projection prompt properties propertry property prot protect protected protection provid
provider province proxy prst prsubset pt ptab published publisher pull pumpkin punctuation purl purple push pyra
pyramid pyramids qrcode qs quadrants qualifier quartal quarter quarters queries query questions quickstyle quo
quotient ra rad radar radial radio radius radiusrange raf random range ranges rank rating ratio rc rcc rcft rcmt rctx
rcv rd rdf rdn readonly rec recipients recolor recolortarget recommended records recreate rect rectangle rectangular
red ref reference referenced references reflection refresh region register regression regroupid regrouptable regular
rejected rejecting rejection rel related relation relationship relationships relationtable relative relevant relid
relief reln reload rels rem remain remove render repeat repeated repl replace replacement replacenull report reporter
reports representation representations required requires reset resolution resolved resource rest restart restored
restriction result results retrieving rev reveal reverse reviewed revision revisions rfc rfmt rgb ribbon riblet rich
ridge rig right ring rings ripemd ripple ris rl rm rnd role roll roman root rot rotate rotation rotationangle
rotationcenter round rounding roundrect roundrectangle row rows rpt rqt rrc rsa rsid rsids rsnm rspace rt rtf rtl rtn
ru ruby rule rules run running rx ry safari saka salmon salt same sans sat saturation save sawtooth sb scale scaled
scaling scatter scenario scenarios scene schema schemas scheme school scientific scope score scr screen script scripts
scroll scrollbar sd sdev sdt search seattle sec sech second secondary seconds section seek segments sel select
selected selection selector self semantics semi semicolon sender sensitive sep separate separated separating
separation separator separators seq sequence ser series serif server service set setdiff sets setting settings sha
shade shading shadow shadowcolor shadowok shape shapedefaults shapeid shapelayout shapes shapetype shared shd shdw
sheet sheets shimmer shingle shininess short shortdash shortdashdot shortdashdotdot shortdot show showing shown shows
showsigndate shp shred shrink si sib side sided sienna sig sigma sign signature signatureline signer signing
signinginstructions signinginstructionsset signs sigprovurl sigs silver simple sin since single singleclick sinh size
skew skewamt skewangle skip skw skyrocket sl slant slash sld sle slicer slicers slide slidenum slides slope slow sm
small smil smooth smoothness snake snap snd sng snow snowflakes socket soft softedge softmetal solid sombrero sora
sort sorted sound source sources southwest sp space spaces spacing span spanned spans sparkle sparkline sparklines spc
spd specular specularity speed speller spelling spellout sphere spid spidmax spin spiral spiralin spiralout spline
splines split spokes spreadsheet spreadsheetml spt sq sql sqref square src ss ssd sst st stack stacked stagger
staggering standalone standard star starbasic stars start startarrow startarrowlength startarrowwidth state statement
station statistic statistics status stay std stdev stdevp stealth step steps stick stock stop stops storage stored stp
str stra straight stream street stretch stretchpoint stretchy strict strike string stripes strips stroke strokecolor
stroked strokeok strokeweight struck structure sty style styles stylesheet sub subject submission submit subscript
subset subsetted substitution subtitle subtotal subtotals subtype successive suff suffix suggested suggestedsigner
suggestedsigneremail sum sun sunrise sunset sup super superior superscript suppress surface svg swirligig swiss switch
switched sx sy sym symbol symbols symex symmetric sync syntax syrc system sz tab table tablelimits tableooo
tableproperties tables tabs tabular tag tags taiwan tale talu taml tan tanh target targetscreensize taskpane taskpanes
tav tb tbl tbls tc tcd teal teardrop techreport telu template temporary tendsto tentative terms text textarea
textborder textbox textboxrect textdata textlink textpath textpathok textual texture tfng thaa thai theater theme
thememl thick thicket thickness thin thistle thm thousand thousands three thresh through thumbnail thumbnails tibt
tick tie tif tiff tight tile time timeline timelines timeout times timing tint title tl tm tmpl tn to toc today
together toggle token tomato tomorrow toolbar tooltip top topic total tp tpl tplc tpls tr trace track tracked trans
transform transformation transformations transformed transforms transition transitional translate translator
transliteration transp transparence transparency transparent transpose trapezoid traversing tray treat tree trees
trellis trend trendline tri triangle triangles tribal trillions trim triple tristate true truncate truth try tspan ttb
turquoise tx txbx ty type typeface types ua udl ui uid uigh uint un unbalanced unchecked uncover underline underscore
undo undone undrawn unformatted ungrouping union unique unit units unknown unlocked unordered unprotected unpublished
unsorted unspecified up update updates updown uplimit upper uppercase upperleft upperright upr upright uri url urn
usable usage usb use used user userdrawn userhidden username users utf vadis val validation validations value values
vanish var variable variance variant variation varp vba vc ve vector velocity venn verb version vert vertical
verticies vid video viet view viewpoint viewpointorigin vine violet visibility visible visio visited visual vl vm vml
vnd vocabulary void vol volatile volume vortex vpn vrp vstream vt vup wall warning warp watermark watermarks wave
waveline wavy wavyline wd wdp weave web webextension webextensions wedge week weight wgp wheat wheel when white
whitespace whole wide widows width widths wildcards win window windows wipe wireframe with wmf wne woodwork word
wordml wordprocessing wordprocessingml words work workbook worksheet worksheets wp wpc wpg wpi wps wrap wrapcoords
wrapped writer writing wsp www xades xdr xf xforms xfrm xhtml xl xlink xlm xls xlsm xlsx xm xml xmldsig xmlns
xmlsignatures xne xor xpath xpaths xr xrange xsc xscale xsd xsi xsl xstretch xy ydm year years yellow yesterday yiii
ymd yrange ystretch yz zero zeros zone zoom zx
`);

/** Words that stand in compound ones only. */
const PARTS: ReadonlySet<string> = wordsOf(`
abjad abstract accessed accounting acct actual adv advanced aes af against ah air album alice alive almond alone along
alts angles ansi antique ants apart arabic arch arched are arrowheads artistic asc asia assoc attachment autospacing
av baby backslash backup bag balloon balloons band barn basic bb beginning behind beneath bent beside best bez bf bhvr
bias binding bits bkgd blade blanched blanks blink blk blocks bltr blush board bolt borderfor bottle boundaries
bounding bounds brace bracket brackets braid breadth breaking brick broadcast brush btn bu bubbles bug builtin bul
bulb burly butterfly cache cached caches cadet cake candy canonicalization cant card cardinal cascade cdtf ceiling
celtic cement cex chalk champagne chap characteristics chars chiffon child chinese christmas chs cht chunk cid circles
circular classical cleanup client clips clock cnf cntxt cnv codes coherent collate comm completed compress computed
cones consolidate consonants constrained contents contiguous conv cool corn corners cornflower counting coupon crack
crash crazy cream creatures crisscross crop crypt ctrl customizations cutout dag daisies dashes datalabels datastore
dates dd de decision deco defaults deflate delim delta demarcate descent descriptor dest dev devp diag diamonds
different differentiate diffused dig digit disable discard disk disp displaced dlbl dll dmnd do dodger door doughnut
downs drab drag drawn drilldown drilled drum dst du duplicate durable dv dya east eclipsing edges effects eggs eight
electronic elem emu en enclosed encrypt encryptor engrave envelope esc etching eval evaluation every ex exception
expand export extensible extract extreme eye facing failed fan fancy favor fe features ff fg figure filenames fish
five flight floral flowers flt fmts fol fold folded folder folders follows fore forest forget formattings four frac
fractional french fullstop fullwidth functions funky future geom ghost gingerbread glass gp gr grad grain gram
grammatical grays gridline gridlines grp guides hagaki halfwidth hangul hard hats head heebie heroic hi hierarchies
hindi hole home hor hot house hover hundred hybrid hyphens ice icons ids ignored illusions ime import inactive
inclusive indentation indents indian inflate insects inserted interface internet intra inval invert inverted iris
irregular isometric isosceles j jeebies jis jpn junction justification kana kashida katakana knotwork known kor korean
lace lady large latent lawn layouts lbl lbls leading leaf legal lemon lgl like lk load loc locale locks look lowest
lsd lst magnetic mail mailing maple mapped mar marg masters matching material maze mbrs me memory merged metrics
midline midnight mint missing misty mixed ml moderately modify mongolian mosiaic most moves mru muffins multidocument
multirow music mw namespaces nar narration natural navajo ne neg neighbor newer nine nl normalize normalized notched
numbers nums nv nw occurs offline offpage ok olap older opposite optimize ord organize orig orthographic output
overwrite ovr pacifier pad paint pair pairs pale palms pansy papaya para paren part parts party paste pastels patt
peach pencil periodical perm persist photocopy physics pin pins pixel pixels plate plc pls pointer postage pour pr
predefined pref prefer preparation presence preview prim printing prints privacy prn procedure producer production
prog prompted prompts proof prop proportional props pts ptype pub publication publish publishing puff punched punct qf
quad quick quote raise rattle raw read reading real recalc recipient reconnection record recording recover recovery
rectangles redefine reduction refers refreshable refreshed refs relaxed rely removal rendered repair repeating reply
represents republish request res reservation resize return rg room rose roses rosy rounded rout royal ruler rup
russian saddle saloon samp sandy saved saving scallops scared scrgb scrn sdtdh se sea seal secret sect security seed
send setup shades shadowed sharing sharks sharpen shell shift shorebird shortcut sid sides signed simplified site six
sketch sky slate slice slip smart smiley smoke smoking smt snakes snip snowflake soften solution solutions solve
sorter speaker spec special specified spell splitbar splitter sponge spread spring sqr squares srgb stamp stats
statusbar steel stem stitch stopped store streamers strings stripe striped strokes stylistic subdocs subheading
subqueries subquery summary summing supp support supported surround sw swap sweep swoosh sys tail taiwanese take tape
tblp teacup teeth temp temperature ten terminator texturizer tgt than then thesis third this threaded threading thru
thumb tiling timed timings tiny tip tips titles tlbr toolbars toothed torn totals tracking tracks traditional traffic
trail translucent tuple twelve twisted two txt uc ul unbound und under ungrp unhide unscaled unselected unsigned
updated upgrade upp us utc uturn vacated valid validate various vars vary vb vee vendor ver verifier very vietnamese
views vis volumes vowels warm watch watches watercolor waterfall wav waving weaving what whip wid widow windshield
wire wizard wood workspace wrapping write ws ww xfs xlit xslt yin zag zany zig zodiac zones
`);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s/u));
}
