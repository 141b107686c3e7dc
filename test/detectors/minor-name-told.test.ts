import { describe, it } from 'vitest';
import { minorName } from '../../detectors/index.js';
import { check } from './check.js';

const DETECTOR = minorName();

describe('names of minors as people write and say them', () => {
  it.each([
    'Children                       Date of Birth      |  Children                       Date of Birth\n‹Nina Holm›                      1/11/2010       |  ‹Theo Holm›                      1/16/2011\n‹Ada Holm›                    6/18/2014       |\n',
    'Children of this relationship      Birth date         Children of this relationship     Birth date\n‹Nina Holm›      1/11/2010        ‹Theo Holm›       1/16/2011\n',
    "Q  And do you have brothers or sisters?\nA  Yeah, ‹Otto›. He's five.\n",
    'Q. Do you have any kids?\nA. Yes, ‹Otto›.\n',
    '(1) First name   Last name     (2) Social security number     (3) Relationship to you     (4) Child tax credit\n‹Otto›    ‹Brandt›     812-78-9601                       Daughter              [X]\n‹Ines›    ‹Brandt›     812-87-6390                       Daughter              [X]\n',
    'Patient: ‹Otto Brandt›    Relationship: Dependent child    Patient acct: PX580966    Claim: 8215148323810\n',
    'Member: Jan Brandt  Patient: ‹Otto Brandt› (dependent child)  Claim no. 82151483\n',
    'Patient: ‹Otto Brandt›   Relationship to subscriber: Child   Group 8812\n',
    'Q: You have a daughter?\nA: I do, ‹Wilma›.\nQ: How old is she?\nA: She turned eleven on April 4, 2013.\n',
    "Q: Any other children?\nA: A stepson, ‹Noel Frey›.\nQ: Is he a minor?\nA: He's sixteen.\n",
    'Q: You have a daughter?\nA: I do, her name is ‹Wilma›.\n',
    "Q: Any other children?\nA: From my first marriage, Brandon, he's 26, and then a stepson, ‹Jay Ashford›.\n",
    "DET: The kids' names?\nSUBJ: ‹Romy›, and the little one's ‹Cilla›.\n",
    "DET: What are the kids' names?\nSUBJ: Uh, ‹Tuck›, ‹Elia›.\nDET: OK.\n",
    "OFC: What's the kid's name?\nSUBJ: ‹Tuck›.\n",
    "Children's expenses                 braces (‹Tuck›), piano (‹Alya›)   $574.00\n",
    "Kids' activities: soccer (‹Tuck›), violin (‹Alya›), $210\n",
    'is ‹Brando› with u?? he missed practice\nkids at my moms\n',
    '[4/8/25, 7:02:11 AM] Me: is ‹Brando› with u??\n[4/8/25, 7:03:00 AM] Ex: no. he has school tmrw\n',
    '[8/7/17, 7:02:11 AM] Me: ‹Camilla› has a fever, keeping him home from school\n',
    'INTERVIEW WITH THE OLDER CHILD. I met with ‹Ottis› at school. The ten-year-old was at ease.\n',
    'INTERVIEW WITH THE YOUNGER CHILD. ‹Grey› is a bright, talkative fourth-grader. He likes Minecraft.\n',
    'De leur union sont issus deux enfants : ‹Nora Kersten›, née le 16 octobre 2013, et ‹Freja Kersten›, né le 27 juillet 2010.\n',
    'De leur union sont issus deux enfants mineurs, ‹Bran Xi› (née le 22/05/2019) et ‹Kira Xi› (né le 03/11/2022).\n',
    'The child to be adopted is presently named ‹Freja Tess Carlson› and was born on August 26, 2018 in Peoria.\n',
    'Ann Roe died leaving two adult children, Bo Roe and Cy Roe, and one child still under eighteen, ‹Bran Valdez›.\n',
    'Ann Roe left a son, Bo Roe (January 14, 1985), and a minor daughter by her second marriage, ‹Adele Prentiss›.\n',
    '8867-1011    UGMA - ‹Cal Fairbank›     $6,242.75      (53,957.00)\n',
    '5085-6535    Custodial (UTMA) - ‹Vance Yamada›     $663,979.00\n',
    '5. Any UTMA account for the benefit of ‹Ronan Sant›.\n6. Safe deposit box 7770.\n',
    'Any account held for the benefit of the minor child ‹Ronan Sant›.\n',
    'Q. Who else has kids?      A. Omar Traner - his boy ‹Leif› goes to school with mine.\n',
    "her girl ‹Leif› is in my son's class\n",
    'Concerns: mom says sleep is poor. Kindergarten at Larkspur in the fall; best friend is ‹Noella›.\nWELL CHILD VISIT - 5 YEARS\n',
    'VICTIM   2  ‹Rafter, Daph›   JUV   W/M   AGE 9\nSUSPECT  1  Guerra, Tom   W/M  AGE 41\n',
    'VICTIM   2  ‹Rafter, Daph›   JUVENILE   W/F   9 YOA\n',
    'PRIMERA. Los menores ‹Otis Carmona›, de 8 años, y ‹Tuco Carmona›, de 5 años, vivirán con su madre.\n',
    'los hijos ‹Otis Carmona› de ocho años y ‹Tuco Carmona› de 5 años\n',
    'I just want more time with ‹Vance›\nmy daughter needs me too\n',
    'An older brother, ‹Wil›, is fifteen; the youngest, a girl called ‹Tuck›, goes to preschool.\n',
    'Official Form 106I: Dependents — daughter, 8; son, 5 (‹Kai Prescot›)\n',
    'Prior liens: IV-D order 5457021039 in favor of ‹Val› and ‹Otto Fairbank›, minor children.\n',
    'PID|1||36185052^^^STB^MR||‹Jaramo›^‹Levin›||20150226|F|||92 NE Broad Place^^Spokane\n',
    'MSH|^~\\\\&|A|B|C|D|201705220915||ADT^A04|5376|P|2.5.1\nEVN|A04|201705220915\nPID|1||36185052^^^STB^MR||‹Jaramo›^‹Levin›||20100226|F|||92 NE Broad Place\n',
    'INS*N*19*021*28*A~\nREF*0F*708028442~\nNM1*IL*1*‹Jaramo›*‹Brandy›****34*812965475~\nDMG*D8*20170428*M~\n',
    'Para. 2 should read: "Anson Uchi is adjudicated the legal father of ‹Gisa Uchi›, a minor."\n',
    'WELL CHILD VISIT - 5 YEARS\n‹Harlo Maldon› | DOB 11/6/2015\nA/P: Healthy 5 yo. RTC 1 year.\nVisit no. 92936975.\n',
    "2. Attachment 3(b): On 7/23/2021 the child's mother, Tabby Ash, left ‹Hadl Ash›, a minor, alone.\n",
    'Grundbuch von Charlottenburg, Blatt 77424. Die gemeinsame Tochter ‹Lena Kurz›, geboren am 3.4.2015.\n',
    '(prior-relationship child: ‹Grey Donel›)\n3. Share of combined income\n',
    "MS. Moran: The State calls ‹Kit Sorensen›.\nTHE COURT: What's your name?\nTHE WITNESS: ‹Kit›.\nTHE COURT: How old are you, ‹Kit›?\nTHE WITNESS: Eight.\n",
    "THE COURT: What is your name?\nTHE WITNESS: ‹Kit Sorensen›.\nTHE COURT: And how old are you?\nTHE WITNESS: I'm nine.\n",
    "Q  What's your name, honey?\nA  ‹Milo›.\nQ  And how old are you, ‹Milo›?\nA  Seven and a half.\n",
    "Q.  What are their names?\n14      A.  ‹Tess›, who's nine, and ‹Jo›, he's six.\n15",
  ])('are found in %j', async (marked) => {
    await check(DETECTOR, marked);
  });

  it.each([
    'THE COURT: What is your name?\nTHE WITNESS: Kit Sorensen.\nTHE COURT: And how old are you?\nTHE WITNESS: Forty-one.\n',
    'Patient: Rolf Brandt   Relationship to subscriber: Self   Group 8812\n',
    'MSH|^~\\\\&|A|B|C|D|201705220915||ADT^A04|5376|P|2.5.1\nPID|1||36185052^^^STB^MR||Jaramo^Levin||19700226|F|||92 NE Broad Place\n',
    'INS*Y*18*021*28*A~\nREF*0F*708028442~\nNM1*IL*1*Jaramo*Brandy****34*812965475~\nDMG*D8*19790428*M~\n',
    'They had three children: Des Winfield, Bren Carver and Henri Valdez, all living adults.\n',
    'They had two children, Des Winfield and Bren Winfield, both of whom are adults.\n',
    'f. Attorney for child: Mered Traner, SBN 690063\n',
    "Q. Who else has kids?      A. Omar Traner, he's in shipping.\n",
    '5. Work-related child care: Little Acorns LLC, EIN 47-5184451\n',
    'THE COURT: What is your name?\nTHE WITNESS: Kit Sorensen.\nTHE COURT: And how old are you?\nTHE WITNESS: Forty-one.\n',
  ])('are not seen in %j', async (text) => {
    await check(DETECTOR, text);
  });
});
