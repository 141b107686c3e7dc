/*
 * Words that say that a name beside them is a minor's. `i` and `l` stand for each other, as in recognised text. The rule:
 * FRCP 5.2(a)(3), "the name of an individual known to be a minor". Each way of writing a cue must hold a word of
 * `shared/cue-stems.ts`, around which alone plain text is looked at (`find-cues.ts`).
 */

/** A name follows: `minor child, …`, `our son …`, `the student, …`. */
export const BEFORE: RegExp =
  /(?:\b(?:m[il]nor (?:ch[il][il]d(?:ren)?|son|daughter|p[il]a[il]nt[il]ff|student|pat[il]ent|v[il]ct[il]m|grand(?:ch[il][il]d|son|daughter))|(?:one|two|three|four|the|our|my|your|h[il]s|her|the[il]r|young(?:er|est)|o[il]der|e[il]dest) (?:m[il]nor )?(?:m[il]nor|ch[il][il]d(?:ren)?|k[il]ds?|sons?|daughters?|step(?:son|daughter)|grand(?:ch[il][il]d(?:ren)?|sons?|daughters?|baby)|[il]nfant(?: p[il]a[il]nt[il]ff)?|student|pup[il][il]|toddler|ward|youth|teen(?:ager)?|newborn|foster ch[il][il]d(?:ren)?|baby(?: boy| g[il]r[il])?|(?:[il][il]tt[il]e |young(?:er|est) |o[il]d(?:er|est) |m[il]dd[il]e )?(?:boys?|g[il]r[il]s?)(?=,| named| ca[il][il]ed))|(?:o[il]dest|young(?:est|er)|e[il]dest|m[il]dd[il]e)(?: (?:ch[il][il]d|one|k[il]d|boy|g[il]r[il]))?(?= [il]s| [il]s named|,)|(?<![,(] ?)an? (?:m[il]nor )?(?:m[il]nor|ch[il][il]d|[il]nfant|juven[il][il]e|boy|g[il]r[il])(?=,| named| ca[il][il]ed)|(?:ch[il][il]d\(ren\)|m[il]nor\(s\))(?=:)|(?:das|dem|me[il]ne?|unsere?) (?:m[il]nderj[aä]hr[il]ge[rsnm]? )?(?:k[il]nd|sohn|tochter)|(?:m[il]|su|nuestr[oa]|de[il]?|[il]a|e[il]) (?:h[il]j[oa]s?|n[il][nñ][oa]s?|beb[eé]|menor(?:es)?)(?: menor(?:es)?)?(?: de edad)?|(?:mon|ma|notre|son|sa|[il]['’]) ?(?:f[il][il]s|f[il][il][il]e|enfant)(?: m[il]neure?)?|juven[il][il]e(?: (?:v[il]ct[il]m|suspect|respondent|offender|w[il]tness))?|m[il]nors?(?: (?:protected|[il][il]sted|named|[il]nvo[il]ved)[^:\n]{0,32}(?=:))?|[il]nfant(?: p[il]a[il]nt[il]ff)?|(?:ch[il][il]dren|k[il]ds|s[il]b[il][il]ngs)(?: (?:[il]n|of|protected|under|v[il]s[il]t[il]ng|[il][il]v[il]ng|res[il]d[il]ng)[^:\n]{0,32}(?=:)| \([^()\n]{1,30}\)(?=:))?|dependent ch[il][il]d(?:ren)?|(?:ch[il][il]dren|k[il]ds?|m[il]nors?|s[il]b[il][il]ngs?)(?: \([^()\n]{1,30}\))?(?=:)|the s[il]b[il][il]ng|(?:k[il]ds|ch[il][il]dren)['’] names|ch[il][il]d(?=:))|(?:s['’]|['’]s) (?:m[il]nor )?(?:ch[il][il]d(?:ren)?|sons?|daughters?|(?:step|grand)(?:sons?|daughters?|ch[il][il]d(?:ren)?)))(?: (?:(?:was|were) )?(?:born )?(?:of|to|dur[il]ng) (?:the|th[il]s|our|the[il]r) (?:marr[il]age|part[il]es|un[il]on|re[il]at[il]onsh[il]p))?(?: (?:of|(?:(?:were|was|have been|has been) )?(?:born|adopted)|(?:who (?:[il]s|are) (?:the )?)?subject|[il]nvo[il]ved|v[il]s[il]t[il]ng|[il][il]v[il]ng|res[il]d[il]ng|together|at [il]ssue|affected|covered|common)\b[^:.;\n]{0,48}(?<! by)(?=:|,? to w[il]t|,? name[il]y))?(?:[,;:]? to w[il]t[,;:]?|, name[il]y[,:]?|[,:]| [il]s| are| named| known as| ca[il][il]ed| subject of (?:th[il]s|the) [a-z]{4,12},|(?:['’]s name)? (?:be|was|[il]s|been) (?:hereby |[il]ega[il][il]y )?changed from)?(?=\s)/gu;

/** A name follows, and a word after it says that it is a child's. */
export const AROUND: RegExp =
  /\b(?:mother of|father of|parents? of|guard[il]ansh[il]p of|custody of|adopt[il]on of|[il]n the (?:best )?[il]nterests? of:?|[il]n re:?|[il]n the matter of:?|guard[il]an ad [il][il]tem (?:for|of)|next fr[il]end of|on beha[il]f of|p[il]a[il]nt[il]ff|support (?:[il]s )?payab[il]e for|ch[il][il]d support for|we[il]fare of|v[il]s[il]tat[il]on w[il]th|p[il]ck(?:ed|[il]ng)? up)(?=\s)/gu;

/** What stands after a child's name that one of `AROUND` introduced. */
export const AFTERWARDS: RegExp =
  /^[\s,.(]{0,4}(?:(?:(?:dob|d\.o\.b\.|date of b[il]rth|born|b\.):? {0,2}[^()\n;]{4,20}\)?[, ]{1,3})?an? (?:m[il]nor|ch[il][il]d|[il]nfant|juven[il][il]e|youth|ward|\d{1,2}.year.o[il]d)|m[il]nors?\b|who [il]s (?:under|a m[il]nor)|under (?:the )?age|unt[il][il] s?he|a person under|aged?:? (?:of )?(?:\d|1[0-7])\b|born|ch[il][il]dren\b|from (?:day ?care|schoo[il]|k[il]ndergarten|pre-?schoo[il]|pract[il]ce|camp)\b)/u;

/** A name stands before: `…, a minor`, `…, age 9`, `…, by and through his mother`. */
export const AFTER: RegExp =
  /(?:(?:, (?:grand(?:ch[il][il]d|son|daughter)|son|daughter|n[il]ece|nephew|ch[il][il]d))?[,(] ?\(?(?:an? (?:m[il]nor|[il]nfant|juven[il][il]e|ch[il][il]d(?! support)|\d{1,2}.year.o[il]d)\b|[il]nfants?\b|m(?:[il]nors?\b(?: ch[il][il]d(?:ren)?)?|enor de edad|[il]neure?\b)|(?:foster |step|dependent )?(?:ch[il][il]d|dependent)\)|juven[il][il]e\)|aged? (?:of )?(?:\d|1[0-7])\b(?! (?:months|percent))|by and through (?:h[il]s|her|the[il]r) (?:mother|father|parents?|next fr[il]end|guard[il]an|natura[il]))|,? (?:who [il]s (?:under the age|a m[il]nor)|[il]s (?:a m[il]nor|(?:\d|1[0-7]) years o[il]d|[il]n (?:the )?(?:[a-z]{3,7} grade|k[il]ndergarten)))|,? ?(?:\((?:age|dob|d\.o\.b\.|born)[^()\n]{1,24}\))?, (?:my|our|h[il]s|her|the[il]r|the part[il]es['’]) (?:two |three |four )?(?:m[il]nor |young(?:er|est) |o[il]der |e[il]dest |s[il]x[a-z-]{0,9} )?(?:sons?|daughters?|ch[il][il]d(?:ren)?|(?:grand|step)(?:son|daughter|ch[il][il]d))\b|[ ,]{1,3}(?:(?:dob|d\.o\.b\.):? ?[\d/.-]{6,10}[ ,]{1,3}age:? |age: {1,2})(?:\d|1[0-7])\b(?! (?:mo|percent)))/gu;

/** Names of fields, in forms, records and tables. */
export const FIELD: RegExp =
  /(?:(?:\bm[il]nor="?(?:true|yes|y|1)"?|\bre[il](?:at[il]on(?:sh[il]p)?)?="(?:ch[il][il]d|son|daughter)")[^<>\n]{0,40}>|name of (?:the )?(?:m[il]nor )?(?:ch[il][il]d|m[il]nor|student)|(?:m[il]nor|ch[il][il]d|student|pup[il][il])['’]?s? (?:fu[il][il] |[il]ega[il] )?name|fu[il][il] name of (?:m[il]nor|ch[il][il]d)|nombre de[il] menor|(?:ch[il][il]d|m[il]nor)_?(?:name|ch[il][il]d)|(?:student|ward|pup[il][il]) \(m[il]nor\)|\bm[il]nor(?: ch[il][il]d)?(?= ?[:|\t]| {2,})|\b(?:ch[il][il]d|m[il]nor|juven[il][il]e) ?(?:#|no\.?)? ?\d(?=[:.)])|\b(?:student|pup[il][il]|camper|p[il]ayer|ward)(?=:)|\b(?:pup[il][il]|student|ch[il][il]d) named(?= )|\b(?:ch[il][il]d|m[il]nor|juven[il][il]e|student|pup[il][il])(?: [il]nformat[il]on:?|:) {1,4}(?:fu[il][il] |[il]ega[il] )?name:|<(?:ch[il][il]d|m[il]nor|student)>\s?<(?:fu[il][il])?name>|(?:son|daughter|ch[il][il]d|k[il]d)['’]s (?:fu[il][il] |first )?name\?\s{1,12}(?:\d{1,2}\s{1,8})?a[.:])["'”’)]{0,2}(?: [il]s\b)?/gu;

/** The heading of a column. */
export const HEADING: RegExp =
  /^["' ]{0,3}(?:m[il]nor(?: ch[il][il]d)?|ch[il][il]d(?:ren)?|ch[il][il]d(?:['’]?s|_| of)? ?name|names? of (?:the )?(?:m[il]nor|ch[il][il]d|student)(?: ch[il][il]d)?|m[il]nor(?:['’]?s)?_?name|(?:student|pup[il][il])(?:['’]?s)?[_ ]?(?:fu[il][il] )?name)["' .]{0,3}$/u;

/** A student may be of age; one of a school is none. */
export const PUPIL: RegExp = /^["' ]{0,3}(?:student|pup[il][il]|camper|p[il]ayer|ward(?= ?:|$))/u;

/** What papers of a school say. */
export const SCHOOL: RegExp =
  /\b(?:elementary|middle|high) school\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}th) grade\b|\belementary[ ,.]{1,2}(?:\(|in\b|at\b|and\b)|\b504 plan\b|\bindividualized education\b|\bpre-?school\b|\bday ?care\b|\bkindergarten\b|\bgrade(?: level)?:? {0,4}(?:k|\d{1,2})\b|\biep\b|\bparents?\/guardians?\b|\bped[il]atr[il]c|\bwe[il][il].ch[il][il]d\b|\bnewborn\b|\b[il]mmun[il][sz]|\bm[il]nor ch[il][il]d|\bch[il][il]d(?:ren)? of the part[il]es|\bguard[il]ansh[il]p of\b|\bdependent ch[il][il]d|\bch[il][il]d (?:custody|support|we[il]fare)\b|\bjuven[il][il]e\b|\bwe[il][il] ch[il][il]d\b|\badopt[il]on\b|\bhomeroom\b|\bguardian of (?:the |a )?minor\b|\bguardian ad litem\b/u;

/** A question after children and the answer, in which names follow. */
export const ASKED: RegExp =
  /\b(?:ch[il][il]d(?:ren)?|k[il]ds?|sons?|daughters?|s[il]b[il][il]ngs?)\b[^?.:;]{0,20}\? {1,12}(?:\d{1,2} {1,12})?(?:(?:a[.:]|answer:|the (?:w[il]tness|defendant|respondent|pet[il]t[il]oner|p[il]a[il]nt[il]ff|mother|father):) {1,12}|yes ?[,.:—–-] {0,3})(?:(?:yes|yeah|sure|just|on[il]y|one|two|three|four|five|[il]t [il]s|[il]t['’]s|h[il]s name [il]s|her name [il]s|the[il]r names are|that['’]s|[il] have|we have|a boy|a g[il]r[il]|s[il]r|ma['’]am|your honor)[.,;:]{0,2} {1,8}){0,4}(?=\S)/gu;
/** Words for relatives who are minors only in papers about minors. */
export const RELATIVE: RegExp =
  /brother|s[il]ster|s[il]b|n[il]ece|nephew|tw[il]n|another (?:pup[il][il]|student)/u;

/** One whom only the report of a guardian ad litem calls so is a child. */
export const CLIENT: RegExp = /c[il][il]ent/u;

/** What such a report says of itself. */
export const OF_GUARDIAN: RegExp =
  /\breport (?:and recommendations? )?of (?:the )?(?:guardian ad litem|law guardian|attorney for the child)|\b(?:guardian ad litem|law guardian)['’]s report/u;

/** A name follows words that say more of a child: `the proposed ward, …`, `ten-year-old …`, `the child who is named in it is …`. */
export const INTRODUCED: RegExp =
  /\b(?:(?:(?:the|sa[il]d|th[il]s) )?(?:m[il]nor )?(?:ch[il][il]d|m[il]nor|juven[il][il]e)(?: (?!mother|father|parent|guard|att|counse[il]|doctor|pay|support|custod|we[il]f|psych|advoc|aunt|unc[il]e|grand|[il]awyer|soc[il]a[il]|case)[a-z]{2,12}){1,6}(?= [il]s | known as )|(?:the|our|my|your|h[il]s|her|the[il]r|sa[il]d|th[il]s|s['’]|['’]s) (?:(?:m[il]nor|proposed|on[il]y|other|o[il]dest|youngest|e[il]dest|m[il]dd[il]e|o[il]der|younger|adopted|natura[il]|f[il]rst|second|th[il]rd|teenage|infant|subject|sa[il]d|foster|two|three|four|f[il]ve|newborn|[il][il]tt[il]e|young|dependent|unmarr[il]ed) ){1,2}(?:ch[il][il]d(?:ren)?|sons?|daughters?|ward|m[il]nors?|boys?|g[il]r[il]s?|(?:grand|step)(?:ch[il][il]d(?:ren)?|sons?|daughters?)|pat[il]ent)|(?:\d|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]years?[- ]o[il]d(?: (?:boy|g[il]r[il]|son|daughter|ch[il][il]d|student|m[il]nor|v[il]ct[il]m|brother|s[il]ster|tw[il]n|pat[il]ent))?|(?:f[il]rst|second|th[il]rd|fourth|f[il]fth|s[il]xth|seventh|e[il]ghth)[- ]grader|(?:the|our|my|your|h[il]s|her|the[il]r|one|a|an) (?:(?:o[il]der|younger|tw[il]n|baby|[il][il]tt[il]e|ha[il]f|b[il]g)[- ])?(?:brothers?|s[il]sters?|tw[il]ns?|n[il]eces?|nephews?)|brothers?|s[il]sters?|s[il]b[il][il]ngs?|s[il]bs?|tw[il]ns|(?:a|one|another) (?:son|daughter)(?=,)|another (?:pup[il][il]|student|ch[il][il]d|boy|g[il]r[il]|juven[il][il]e)(?=,)|my (?:young )?c[il][il]ent(?=,)|grandk[il]ds|tr[il]p[il]ets|godch[il][il]d)(?:[,:]| (?:[il]s|are)(?: named| ca[il][il]ed)?| named| ca[il][il]ed| known as)?(?=\s)/gu;

/** A name stands before what says that it is a child's: `… AGE 13`, `… (juvenile)`, `… who is nine years old`, `…'s teacher`. */
export const AGED: RegExp =
  /(?:(?<![ ,])[ ,]{1,4}(?:age:? {1,3}(?:\d|1[0-7])\b(?! (?:mo|percent))|\((?:a )?(?:juven[il][il]e|m[il]nor|[il]nfant|ch[il][il]d)\b(?! support| custody)|\(?(?:\d|1[0-7]) ?(?:y\/o|yoa?|yrs?)\b|(?:who )?(?:[il]s|was|turned|turns|w[il][il][il] turn) (?:now |on[il]y |just |a[il]most |an? )?(?:\d|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: years?| yrs| on |-year)|(?:the|sa[il]d|proposed|a) (?:proposed |sa[il]d )?(?:m[il]nor|ward|juven[il][il]e|ch[il][il]d)\b(?!['’]| support| custody| we[il]fare| protect| psych| advocate)|(?:[il]s (?:current[il]y )?[il]n|attends|entered|started|starts|comp[il]eted|f[il]n[il]shed) (?:the )?(?:[a-z]{4,8} grade|k[il]ndergarten|pre-k|daycare))|['’]s (?:teacher|k[il]ndergarten|daycare|ped[il]atr[il]c[il]an|babys[il]tter)\b|(?<![ ,(–—-])[ ,(–—-]{1,4}(?:(?:step|grand)?(?:son|daughter|ch[il][il]d)|n[il]ece|nephew)[ ,)–—:-]{1,4}(?:(?:dob|born|b\.|aged?):? ?)?(?:\d{1,2}[/.-]\d{1,2}[/.-](?:20)?(?:0[89]|1\d|2[0-6])\b|20(?:0[89]|1\d|2[0-6])-|(?:\d|1[0-7])\b(?![/.,-]?\d)))/gu;

/** Names of fields and lists in general: a word for children, a few more, and what parts a field from its value. */
export const CHILD_FIELD: RegExp =
  /\b(?:(?:ch[il][il]d(?:ren|\(ren\))?|m[il]nors?|juven[il][il]es?|k[il]ds?|s[il]b[il][il]ngs?|brothers?(?:\/s[il]sters?)?|pup[il][il]s?|[il]nfants?|dependents?|h[il]j[oa]s|menor(?:es)?|n[il][nñ][oa]s?|occupants? under (?:the age of )?(?:18|e[il]ghteen))(?:['’]s?)?(?: (?!mother|father|parent|guard|support|att|custod|we[il]f|we[il]l)[a-z/]{2,12}){0,4}(?: ?\([^()\n]{1,40}\))?(?:: {0,4}(?:(?:fam[il][il]y|[il]ast)(?: name)?, ?(?:g[il]ven|f[il]rst)(?: name)?|names?:?)? {0,4}| {2,8}|\t)|juv(?:en[il][il]e)? ?#? ?\d(?=[:.)]))/gu;
