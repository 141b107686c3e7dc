/*
 * What children do and have, and what is done for them. Each begins with a word of `CUE.doing` (`shared/cues/cue-stems.ts`), where
 * alone it is looked for, in small letters: `Hale's Daycare` is a firm.
 */

/** A name follows. */
export const BEHIND: RegExp =
  /(?:(?:orthodontist|pediatrician|braces|diapers|booster seat|car seat|day ?care|child ?care|preschool|tuition|bunk request|piano|ballet|soccer|karate|swim(?:ming)?(?: lessons)?|gymnastics|violin|tae kwon do|exemption|school bus|field trip)(?:, (?:for )?|: (?:with |for )?| for | of | - | ?\()|(?:orthodontist|pediatrician) (?:can|will|could) see |(?:day ?care|child ?care|preschool|tuition)\b[^;\n]{0,140} paid [^;\n]{1,24} for |visitation with |(?:parenting|residential|visitation) time with |[Tt]ime-?sharing with |[Oo]vernights? with |[Ee]xchanges? (?:for|with) |(?:[Dd]rop-?offs?|[Pp]ick-?ups?) (?:for|of) |trustee for |custody of |[Dd]ear (?:[Pp]arents?|[Gg]uardians?|[Ff]amily|[Mm]other|[Ff]ather)(?:(?:\/| or | and | & )[Gg]uardians?| ?\([Ss]\))? of |adjudicated (?:to be )?(?:the )?(?:legal |biological |natural )?(?:father|parent|mother) of |more time with |best friend(?: is|:) |braid(?:ed|ing)? |[Nn]ot of school age: )(?=\p{Lu})/uy;

/** What stands behind the last of those names. */
export const LED_TO: RegExp =
  /^(?:[.,;:)"”]|['’]s |\n|$| (?:and|&) (?:\p{Lu}|(?:sole|joint|legal|physical|primary|residential|shared) )| (?:on|at|in|from|to|is|was|has|had|who|with|even|odd|can|will|shall|must|are|occur|take place|begin|until|till|while)\b| ?\(| {2})/u;

/** What stands between a name and one of the following. */
export const LINK: RegExp =
  /(?:['’]s (?:[a-z]{3,9} )?| (?:always |never |still |just |already )?(?:has|had|have|needs|need|forgot|lost|missed|loves|love|hates|hate|likes|like|plays|wants|takes|took|take|is at|was at|is in|is late for|goes to|started|starts|start|is|was|did|got|gets|said)(?: (?:his|her|the|a|an|my|another|to))? | (?:to|too|shall|will|would|can) | )$/u;

/** What children alone do and have. */
export const CHILDLIKE: RegExp =
  /(?:naps?\b(?! ?kin)|napped\b|napping\b|recital\b|diaper (?:bag|rash)\b|pacifier\b|crib\b|preschool\b|pre-k\b|day ?care\b|recess\b|play ?-?date\b|bedtime\b|bedwetting\b|homework\b|birthday\b(?= (?:in (?:odd|even)|(?:shall|will) be (?:alternated|shared|with|celebrated)))|field trip\b|braces\b|lunch ?box\b|top bunk\b|booster\b|tantrums?\b|tummy ?-?aches?\b|learn(?:ed|ing)? to (?:swim|walk|talk|read|crawl|ride|tie)\b|threw up (?:in|at) (?:gym|school|class|recess|circle|lunch|pe|P\.E\.)\b|dinosaurs\b|legos?\b|bugs\b|permission slip\b|report card\b|(?<=(?:shall|will|to|would|can) )be with (?:the )?(?:[Ff]ather|[Mm]other|[Dd]ad|[Mm]om|[Pp]etitioner|[Rr]espondent)\b|school bus\b|kindergarten\b|kinder\b)/uy;

/** What grown-ups do and have now and then. */
export const SOMETIMES: RegExp =
  /(?:chess\b|fever\b|ballet\b|piano\b|soccer\b|karate\b|swim(?:ming)?\b|gymnastics\b|with (?:u|you)\b(?= ?[?!]| today| tonight| this| rn\b|\n)|crying\b|cried\b|inhaler\b|orthodontist\b|pediatrician\b|stroller\b|backpack\b|car seat\b|nightmares\b|stomach ?ache\b|no coat\b|at camp\b|at Camp \p{Lu}|came home\b|hid (?:under|behind|in)\b|drew (?:a|us|me|his|her|my)\b|won['’]t sleep\b|wrong shoes\b)/uy;

/** What papers say that speak of children. */
export const OF_CHILDREN: RegExp =
  /\b(?:kids?|child(?:ren)?|minors?|parents?|mommy|daddy|day ?care|pre-?school|kindergarten|nanny|sitter|babysitter|custody|school|pediatric(?:ian)?|orthodontist|playdate|pick ?up)\b/u;

/** What stands right behind a name without another word. */
export const DONE: RegExp =
  /^(?:nap|learned|threw|bedwetting|at camp|came|hid|drew|won['’]t|crying|cried|no coat|with)/iu;
