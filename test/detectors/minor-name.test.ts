import { describe, expect, it } from 'vitest';
import { minorName } from '../../detectors/index.js';
import type { Finding } from '../../src/core/finding.js';
import { readMarked } from '../conformance/marked.js';
import { testEngine } from '../engine/with-engine.js';
import { textFile } from '../engine/text-format/pages.js';
import { check, hitsIn } from './check.js';

const DETECTOR = minorName();

describe('names of minors', () => {
  it.each([
    'The parties have one minor child, ‹Zoe Hale›, born 2016-07-12.',
    '{"uid":"u_1","minor":{"given":"‹Zoe›","family":"Hale","bd":"2016-10-15"},"guardian":"u_2"}',
    'household:\n  head: {name: "Dana Hale"}\n  children:\n    - {first: ‹Zoe›, last: Hale, ssn: null}\n    - {first: ‹Milo›, last: Hale, ssn: null}\n  pets:\n    - {first: Rex}',
    'DEBUG Mapper - minors=[‹Zoe Hale› (2016-02-03), ‹Milo Reyes› (2013-11-15)]',
    'mapper child[0]: first=‹Zoe› last=Hale; child[1]: first=‹Milo› last=Hale',
    "CREATE TABLE `dep` (`id` int(11), `pid` int(11), `child_first` varchar(40), `note` text);\nINSERT INTO `dep` VALUES (1,3706,'‹Zoe›','see Dana'),(2,2650,'‹Milo›',NULL);",
    'clm_no|pat_last|pat_first|rel|grp|plan\n1|Hale|‹Zoe›|child|K57|gold\n2|Roe|Ann|self|K57|gold',
    '"Client","Phone","Kids (age)","Opposing"\n"Roe, Ann","","‹Zoe› (9), ‹Milo› (4)","Dana Hale"\n"Poe, Ed","","none","Al Doe"',
    'NM1*IL*1*HALE*DANA****MI*K57~DMG*D8*19791106*F~NM1*QC*1*HALE*‹ZOE›~\nDMG*D8*20160201*F~\nCLM*6056*108~',
    'He shares custody of ‹Zoe› and ‹Milo›, ages 12 and 9; lifting hurts.',
    'I have two little ones, ‹Zoe› and ‹Milo›, aged six and two.',
    'a room shared with a half-brother, ‹Milo› (4). The house',
    'The boy walks. Sibling ‹Milo›, 11, interprets.',
    "hbd to my nephew ‹Milo› he's 11!",
    'a note: ‹Zoe› (hes 8) says so',
    'Third, ‹Zoe›, who is 5, should not be told',
    "Their names and ages?\n A.   ‹Zoe›, eleven, and ‹Milo›, he's seven.",
    'INT:  And what is your whole name?\nCH:   ‹Zoe Hale›.',
    'In the lobby a boy in a red coat said his name was ‹Milo Hale›.',
    'A girl at the gate identified herself as ‹Zoe Hale›, and cried.',
    'CH1 ‹Zoe› (9) was guarded. CH2 ‹Milo› (5) was active.',
    'dep.1.name=‹Zoe Hale›\ndep.1.plan=gold',
    'Victim name: ‹Zoe Hale›, by parent Dana Hale',
    "Student's legal name (Last, First): ‹Hale, Zoe›\nGrade 4",
    'Deps: Dana (spouse) 10/2/1978; ‹Zoe› (child) 10/4/2019; end',
    'father of the minor child ‹Finn\n12\tSchneider›.',
    "custody of the parties' daughter, ‹Ava N. Eastman› (age 15).",
    'I am the mother of ‹Ava A. Smith›, who\nis under the age of eighteen.',
    'Guardianship of ‹Theo Smith-Jones›, Minor.',
    '‹Luna Eastman›, age 13, is in the eighth grade',
    'The student, ‹Chloe Nguyen›, a 9-year-old, was suspended.',
    'The juvenile ‹Kai Rossi› was interviewed',
    'Child support is payable for ‹Maya Doyle› until she turns eighteen.',
    '‹Sophia Vasquez›\n(Child’s Name)',
    "Minor's full name: ‹Milo Cook›",
    '"child_name": "‹Mia Cook›", "dob": "x"',
    'Child          DOB\n‹Mia Cook›       01/02/2015\n‹Theo Cook›      03/04/2017',
    'JUVENILE VICTIM: ‹Cook, Mia›   DOB 01/02/2015',
    'for your daughter, ‹Mia›, will meet',
    'occupants: ‹Mia Cook› (DOB 01/02/2015), my daughter\nMonthly rent: $900',
    'Minors protected by this order:\n  1) ‹Mia Cook›  Sex: F\n  2) ‹Theo Cook›  Sex: M\nHearing: May 4',
    'Dependents   SSN   Relationship\n‹Mia Cook›   812-34-5678   daughter\nDana Cook   812-34-5679   parent',
    'Student: ‹Cook, Mia›    Grade: 07',
    'Occupant: ‹Cook, Mia›, age 6, in a child seat',
    '<Child><FullName>‹Mia Cook›</FullName></Child>',
    'Guardian of Minor. Ward: ‹Mia Cook›   Age: 11',
    'Children: ‹Mia Cook› 7, ‹Theo Cook› 10',
    'Children (names and ages): ‹Mia Cook› (8), ‹Theo Cook› (11)',
    'of the minor children:\n  NAME        BORN\n  ‹Mia Cook›    01/02/2015',
    'Case | Child | Amount\n---\n12 | ‹Mia Cook› | 3',
    'There are two minor children of the marriage, ‹Mia J. Cook› (date of birth 06/17/2014) and ‹Theo Cook› (born 2016).',
    'The minor children of the parties are ‹Mia Cook› and ‹Theo Cook›.',
    'my will: ‹Mia Cook›, granddaughter, an infant over 14 years',
    'UTMA/OH Dana Cook C/F ‹Mia Cook›, a minor, acct',
    '‹Mia Cook›, granddaughter, infant (age 11), c/o Dana Cook',
    'for the support of ‹Mia Cook› and ‹Theo Cook›, born in 2015',
    'monthly for ‹Mia› (born August 6, 2019) and others',
    'Juvenile(s) in custody with respondent: ‹Cook, Mia›, DOB',
    'Big brother ‹Theo› (9) is staying with Grandma.',
    "Mia's sister, ‹Zoe›, is three.",
    'Meine minderjährige Tochter ‹Mia Cook›, geb.',
    'Please add ‹Mia Cook› – daughter – 10/22/2015.',
    'Children.  1. ‹Cook, Mia›   DOB 01/02/2015',
    '<Dep rel="child">‹Mia Cook›</Dep>',
    'kids:\n  - ‹Mia Cook›\n  - ‹Theo Cook›\nbank: x',
    'Report of the Guardian ad Litem\nI met with my client, ‹Mia Cook›, at school.',
    'Name     Age   Relationship to me\n   ‹Mia Cook›    8   daughter\n   ‹Theo Cook›    5   son',
    'Two children have been born of this marriage, to wit: ‹Mia Cook›, born June 17, 2014, and ‹Theo Cook›, born 2016.',
    'The children subject to this action are: ‹Mia Cook›, DOB 06/17/2014; ‹Theo Cook›, DOB 01/02/2016.',
    'one minor child born of the marriage, namely: ‹MIA COOK›, born June 17, 2014.',
    'support for ‹Mia Cook› and ‹Theo Cook›, the parties’ minor children.',
    '‹Mia Cook›, ‹Ava Cook› and ‹Theo Cook›, minor children of the parties, reside here.',
    'examined the infant plaintiff ‹Mia Cook› on May 3.',
    'The minor’s name is ‹Mia Cook›.',
    'Q. What is your daughter’s name?\nA. ‹Mia Cook›.',
    'filed a petition to adopt a child, ‹Mia Cook›, and states',
    'that the name of the child be changed from ‹Mia Cook› to ‹Mia Ann Reyes›.',
    'Just my little boy, ‹Theo›. He is six.',
    'three juveniles, the oldest is ‹MIA COOK›',
    '  Name: ‹Cook, Mia›    Age: 4    DOB: 12/17/2022',
    'In the interest of: ‹MIA COOK› (DOB 12/18/2021), a juvenile',
    'found that the youth, ‹Mia Cook›, committed the offense',
    '  ‹Mia Cook-Hale› (child) d/o/b 04/05/2013',
    'file of the following pupil: ‹Mia Cook›, last enrolled in the fifth grade',
    'Children: a. ‹Mia Cook›  Date of birth 08/01/2017\n          b. ‹Theo Cook›  Date of birth 07/27/2021',
    'Children      Date of birth\n1. ‹Mia Cook›   09/15/2023\n2. ‹Theo Cook›  11/11/2021',
    'Mi hija menor, ‹Mia Cook›, nació el 20/07/2018.',
    'Ma fille, ‹Mia Cook›, est née',
    'did u pick up ‹Mia› from daycare',
    'Child: \nName: ‹Mia Cook›',
    'This petition concerns a boy named ‹Theo Cook›, date of birth 04/26/2016.',
    'The minor subject of this evaluation, ‹Mia A. Cook›, lives here',
    'about my grandbaby ‹Mia›. She is 7',
    'Child(ren): ‹Mia› and ‹Theo› attend',
    'betreffend das Kind ‹Mia Cook›, geboren am',
    'Minor children visiting with you:  1) ‹Mia Cook›  DOB 01/08/2016   2) ‹Theo Cook›  DOB 05/22/2012',
    'Pt: ‹Hale, Zoe›        MRN: 5311625       DOB: 02/07/2010      Visit: x',
    'JUV 1: ‹Hale, Theo›   R/S W/M   DOB 02/21/2013   SOC 812-34-5678',
    'WITNESS ‹Hale, Theo› AGE 13   c/o Dana Hale',
    'Pupil ‹Hale, Zoe›      Student No. 2939385     Gr 5    DOB 02/19/2009',
    'Names\tBirth date\n‹Zoe Hale›\t02/19/2015\nDana Hale\t02/19/1985',
    '‹Zoe Hale› was born in Peoria, Illinois, on March 4, 2014.',
    'Student:  ‹Zoe Hale›\nDate of birth:  March 4, 2014',
    'CHILD(REN) LIVING WITH YOU   ‹Zoe Hale› (5), ‹Theo Hale› (2)',
    'Occupants under 18: ‹Zoe Hale›, ‹Theo Hale›',
    'Nombre de los hijos menores: ‹Zoe Hale›, nacida el 02/14/2020; ‹Theo Hale›, nacido el 11/03/2016',
    '1. CHILD’S NAME (First, Middle, Last)  ‹Zoe A. Hale›       3. TIME 04:12',
    'Name of minor child. ‹Zoe Hale›\nMRN. 812345',
    'Student (minor):‹Zoe Hale›',
    '‹Zoe Hale›\n______________________________\nName of minor child',
    'Children: Family name, given name ‹Hale, Zoe›     Relationship Child',
    'The child sought to be adopted is ‹Zoe Hale›, female',
    'After the adoption the child shall be known as ‹Zoe Hale›.',
    'The proposed ward, ‹Zoe Hale›, is unmarried.',
    'Ten-year-old ‹Zoe Hale› declined to speak.',
    'Q.   And your kids?\n10        A.   Two. ‹Zoe› is nine and ‹Theo› is six.',
    'The minor child has one brother, ‹Theo Hale›, who is nine years old.',
    'Sibling attending? Yes — ‹Theo Hale›',
    '‹Zoe Hale› attends kindergarten',
    'two children with Ms. Roe, ‹Zoe›, age 9, and ‹Theo›, age 4, and calls',
    'The minor child of the parties is named ‹Zoe Hale›.',
    'Do you have children?\nTHE DEFENDANT: Two, ‹Zoe› and ‹Theo›.',
    'Yes. A son, ‹Theo›, he is five.',
    '‹Zoe Hale› (juvenile) saw it',
    'Relationship   Age\n‹Zoe Hale›    6    my daughter',
    'two children with Ms. Roe, ‹Zoe›, age 9, and ‹Milo›, who is four, and calls',
    'the minor children live here. ‹Milo› is fifteen and ‹Zoe›, my baby, is two. All',
    'My daughter came. Q: Her name? A: ‹Zoe›. She’s six. Q: And',
    'Pax: ‹Zoe Hale› (7), CLMT’s dtr, seen',
    'Children present: ‹Zoe›, 6, & ‹Milo›, 3. Custodial',
    '‹Zoe›, my 14 year old, quit band.',
    'struck ‹Zoe Hale›, an eleven-year-\n 9   old boy, there',
    'the parties’ other child, ‹Milo Hale›, declined',
    'Other occupants (under 18): ‹Zoe› & ‹Milo Hale›\nRent',
    'out at 2, ‹Zoe›’s 8th birthday party',
    'Jersey  Player                 Age  Parent/Cell\n  4     ‹Zoe E.›                9   Dana 518-555-0100\n  7     ‹Milo Hale›           8   Rowan Hale 518-555-0101\n 11     ‹Zo› (‹Zoe Reyes›)    9   mom 518-555-0102',
    'NAME / D.O.B. / ADDRESS        TELEPHONE       AGE  SEX\n  ‹ZOE HALE› / SAME AS P-1       518-555-0100    9 F\n  DANA HALE / SAME               518-555-0100   41 F',
    'Child’s name              In     Out     Notes\n‹Zoe Hale›      7:41    5:20\n‹Milo Hale›     7:45    5:30   nap',
    'Siblings:   ‹Zoe Hale› gr 2 Mesa View; ‹Milo Hale› gr 7 Mesa MS\nLast school',
    'two minor children, namely: ‹Zoe\n 4  Hale›, born\n 5  May 8,\n 6  2022, and ‹Milo Hale›, born',
    'Patient: ‹Milo Hale› - Child       Claim',
    'Elementary school. Pupil .......... ‹Hale, Zoe›\nBorn',
    'Fight with ‹Milo› (gr 3); both sent home',
    '- **kids**: ‹Zoe Hale›, 7; ‹Milo Hale›, 4\n',
    'Beneficiaries under 18: ‹Zoe Hale› (grandchild), ‹Milo Hale› (grandchild)',
    'CHILDREN:  ‹Zoe Hale› - 13 - resides with wife;  ‹Milo Hale› - 8 - same.',
    'Minor Savings (‹Hale, Zoe›)      568928815',
    'Dana Hale CUST FBO ‹ZOE HALE› UTMA/MA',
    'dependent1FullName=‹Zoe Hale›\ndependent1',
    'did u get ‹Zoe› from practice',
    'passengers: 1) ‹Zoe Hale›, 8, booster',
    '<Participant role="MinorChild">\n <PersonGivenName>‹Zoe›</PersonGivenName><PersonSurName>Hale</PersonSurName>',
    'case\trelation\tfirst_name\tlast_name\tdob\n12\tHOH\tDana\tHale\t5/19/1948\n12\tchild\t‹Zoe›\tHale\t2012-09-16',
  ])('are found in %j', async (marked) => {
    await check(DETECTOR, marked);
  });

  it.each([
    'Both parents love the children. Each party shall bear its own fees.',
    '8. Date of Birth (mm/dd/yyyy) 5/8/1977     9. Date You Became a Lawful Permanent Resident (mm/dd/yyyy) 3/24/2025',
    'the mother of Dana Hale, who is an attorney',
    'Dana Hale, age 41, testified.',
    'I write for my client, Dana Hale, in the child custody case.',
    'two children: Dana Hale (adult)',
    "Mia's sister, Dana, is a nurse.",
    'Heirs: Dana Hale, daughter, 812 Oak St; Peter Hale, son, age 41',
    'A minor dispute arose. Minor Child Custody Order',
    'the child support payable by Dana Hale',
    'the student loan of Dana Hale',
    'Student: Business Administration',
    'The children were represented at the hearing by: Dana Hale, Esq.',
    'Dana Hale and Rowan Hale, the parties, have minor children.',
    'a dependent child\n\nExemptions   6a',
    'Her daughter Dana can be reached at 812-555-0142',
    'Heir   Relation   Age\nDana Hale   daughter   41',
    'JUVENILE DETENTION HEARING ORDER',
    'CHANGE OF NAME OF MINOR\n\n\n1. Dana Hale resides here.',
    'widow(er) with dependent child\nExemptions\nIf more than four',
    'Plaintiff Dana Hale, age 41, sues.',
    'Dana Hale, a minority partner, by her attorney',
    'The hearing was changed from May 3 to June 4.',
    'Dana Hale   DOB 02/07/1985',
    'Mother: Dana Hale   Child’s date of birth 02/07/2015',
    'My name is Dana Hale. Her birthday is 02/07/2015',
    'JUVENILE ARREST REPORT',
    'CHILD PROTECTIVE SERVICES REFERRAL    Ref. ID 7367197317',
    'His brother, Peter Hale, is an attorney.',
    'the child’s mother is Dana Hale',
    'The 41-year-old Dana Hale pleaded.',
    'Q. Any children?\nA. None.',
    'custody: the paternal grandfather, and of his brother Peter Hale, was',
    'Present: Dana Hale (81), her sons Peter Hale and Milo Reyes (both in their fifties)',
    '6/1/15, 07:12 - Dana Hale: 4/28/2011 is his birthday',
    'Name   Age   Occupation\nDana Hale   41   clerk',
    'kids at home; Section is three, Count is nine',
    'her child, 5 YO\nDTE/20220605',
    'Residents: Dana Hale, Peter Hale, minors: none',
    'a. Child’s name            Place of birth         Date of birth',
  ])('are not seen in %j', async (text) => {
    await check(DETECTOR, text);
  });

  it('are compliant as initials', async () => {
    const [hit] = await hitsIn(DETECTOR, 'The minor child J.D. lives here.');
    expect(hit).toMatchObject({ start: 16, end: 20, compliant: true });
  });

  it.each([
    'the m1nor chi1d, ‹Ava Hale›, born',
    'the minorchild ‹Ava Hale› lives',
    'our chi ldren, ‹Ava Hale› and ‹Milo Hale›.',
    'signed: ‹Ava Hale›. o minor',
    'her 8-year-oId, ‹Ava›, sat in back',
    '‹Ava Hale›, a j uvenile, ran',
    "Minor's fuII narne; n/a\n5tudent's full name: ‹Ava Hale›\nGrade 4",
  ])('are found in recognised text: %j', async (marked) => {
    const { text, spans } = readMarked(marked);
    const found = await hitsIn(DETECTOR, text, { source: 'ocr' });
    expect(found.map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });

  it.each([
    [
      'in other forms',
      'The minor child, ‹Grace Ann Hale›. ‹HALE, GRACE› cried. They asked ‹Grace› why; ‹Grace›’s answer was short. The grace period is over. Ms. Hale left.',
    ],
    [
      'but not in addresses',
      'Our son, ‹Lincoln Hale›, of 25557 Lincoln Loop, Savannah. ‹Lincoln› was born in Lincoln, Nebraska.',
    ],
    ['but not as somebody else', 'Our son, ‹Noah Hale›. Noah Brown is the clerk. ‹Noah› wept.'],
  ])('are found through the document %s', async (_, marked) => {
    const { text, spans } = readMarked(marked);
    const found: Finding[] = await testEngine({ detectors: [DETECTOR] }).detect(text);
    expect(found.map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });

  it('go from other pages too, and leave their initials where the rule lets them', async () => {
    const pages = ['the minor child, Mia Hale', 'told Mia so. Hale, Mia', 'miasma'];
    const outcome = await testEngine({ detectors: [DETECTOR] }).redact(textFile(...pages), {
      policy: 'frcp-5.2',
    });
    expect(outcome.status).toBe('redacted');
    const output = 'output' in outcome ? new TextDecoder().decode(outcome.output) : '';
    expect(output).not.toMatch(/\bmia\b|hale/iu);
    expect(output).toContain('miasma');
  });
});
