import { describe, expect, it } from 'vitest';
import { dateOfBirth } from '../../detectors/index.js';
import { findDates } from '../../detectors/shared/dates/dates.js';
import { prepareScan } from '../../src/core/scan-input/scan-input.js';
import { readMarked } from '../conformance/marked.js';
import { check } from './check.js';

const detector = dateOfBirth();

describe('finds', () => {
  it.each([
    'Henrietta has an adult son, Theo Roe (‹October 18, 2001›), and one more',
    'How old is she?\nA: She turned eleven on ‹April 4, 2013›.',
    'Dependents       Levi Roe    Child     ‹9/28/2009›    853-24-4116',
    'Household: me (‹6/3/81›), my wife (‹9/9/83›)',
    'A.  I was born in Duluth.\n 2  Q.  And the date?\n 3  A.  ‹October the 3rd, 1979›.',
    'DOB: ‹03/04/1985›',
    'Said child first saw the light at Saint Bridget in Macon, Georgia, on ‹September 23, 2016›; file',
    'Ward of the court: Lily-Mae Doss (‹12.25.2015›), placed with',
    'HAINES, TROY W / M / ‹08-11-1978› / SSN 834-12-1234',
    'Birthday (we only ask to see that you are 18)  __‹12/23/1966›__',
    "Zoe's birthday (‹2/28/2009›) is with Dana; Max's, on ‹9/13/2010›, alternates.",
    'names & bdays for\n> the form.\n>> Zoe is ‹10/26/2019› and Max is ‹9/26/2021›\n',
    '3 JUVS IN HSE, OLDEST IS ZOE ROSSI ‹4/18/12›\n21:15:02 UNIT',
    'Certificate of birth, Zoe Hale (‹11/2/2014›)      AAW 3849438',
    'my wife and newborn Zoe ‹1/11/2017› (no soc yet)',
    'subscriber 813-05-8650, ‹2/26/1966›. Deps',
    'records show Zoe with a birthday of ‹6/10/2022›, but the hospital sent ‹11/18/2019›.',
    '{"birth":{"date":"‹2010-03-04›","place":"Erie"}}',
    '<PersonBirthDate><Date>‹1964-04-02›</Date></PersonBirthDate>',
    'petitioner 1 DOB ‹2/14/1978› DL 088691856; petitioner 2 ‹10/20/1970›, X3823',
    'Alias: "Tank"     B: ‹12-JAN-1979›    POB: Pueblo',
    'DOB: ‹20140117› (15 YOA)     HT 504',
    "1. CHILD'S NAME  FIRST         LAST               2. DATE OF BIRTH\n   ZOE HALE                               ‹FEB 21 2013›\n3. SEX F",
    "2. PATIENT'S NAME (Last, First)         3. PATIENT'S BIRTH DATE   SEX\n   Roe, Ann                         ‹12 01 1948›    M [ ]",
    'the kids are Zoe, ‹5/8/2010›, and Max, ‹11/19/2019›; Social',
    'Deps: Ann (spouse) ‹10/2/1998›; Zoe (child) ‹10/4/2019›',
    'relationships of Jane Roe (‹8/4/1941›; TIN 833-39-5382)',
    'operated by Jane Roe, (‹08/09/1951›), who produced a license',
    'je soussigné(e) Jane Roe, né(e) le ‹14 avril 1989› à Lyon',
    'née/né: né(e) le ‹14/05/1948› à Lyon',
    'The records give ‹1990-12-23› as her date of birth.',
    'its ‹9/4/63› my bday lol',
    'NAME / D.O.B. / ADDRESS                     TELEPHONE\n  ROE, ANN   ‹4/18/2009›   SAME\n  JANE ROE / ‹11/5/1992› / 48 N. Main Avenue',
    'I came into the world on ‹the twentieth day of June, 1983› in Trenton.',
    '{"n":"Ann Roe","b":"‹1940-07-01›","paid":"2020-01-02"}',
    'Part 2. DOB ‹3/28/1990›   ISS 7/20/2015   DD 8787201800',
    'Alias: "Tank"     B: ‹10/9/1977›    POB: Pueblo',
    'DOB‹03/04/1985›',
    'd.o.b. ‹3/4/85›',
    'D/O/B: ‹03-04-1985›',
    'Date of birth: ‹03.04.1985›',
    'date_of_birth: "‹1985-03-04›"',
    'Birthdate ‹Mar. 4, 1985›',
    'DOB: ‹0 3 / 0 4 / 1 9 8 5›',
    'DOB: ‹03/04/\n1985›',
    'DOB ‹03 | 04 | 1985›',
    'Date of Birth\n‹March 4, 1985›',
    '‹March 4, 1985›\n(Date of Birth)',
    'born ‹March\n4, 1985›',
    '13  was born on ‹March\n14  4, 1985› in',
    "born on ‹March 4th, '85›",
    'born on ‹the 4th day of March, 1985›',
    'born on ‹the fourth day of March, nineteen eighty-five›',
    'born ‹4 MARCH 1985›',
    'born in ‹March 1985›',
    'add my kids Zoe Hale (‹08/23/2014›) and Noah Hale (‹06/11/2019›).',
    'Zoe Hale - daughter - ‹08/23/2014›',
    'NAME          RACE  DOB      HGT  SSN          STATE\nRoe, Maria  W  ‹03/04/1985›  511  812-34-5678  OH',
    '1. First name   2. Last name    3. Home phone     4. Birth date   5. Paid\nMaria           Roe             812-555-0142      ‹03/04/1985›      6',
    'Date/Place of Birth: ‹03/04/1985› / Albany',
    'OFFICER: Can you confirm your birthday?\nAPPLICANT: ‹March 4, 1985›.',
    'No. | Minor? | Date of birth | Paid\n1 | N | ‹03/04/1985› | x\n2 | Y (by his mother) | ‹05/06/2012› | y',
    'PID|1||5566476^^^H^MR||HALE^ANN||‹19850304›|F||2106-3|x||||M||12|812345678',
    'Her birthday is ‹March 4›.',
    'DOB: ‹1985-Apr-17›',
    'DOB ‹1985 Apr 17›',
    'DOB: ‹1987/May/3›',
    'DOB: ‹1985APR17›',
    'nacido el ‹4 de marzo de 1985›',
    'Mary Roe (b. ‹March 4, 1985›)',
    'Q.  When were you born?\nA.  ‹March 4, 1985›.',
    '          DEPOSITION OF MARY ROE\n               November 14, 2025\n 1    Q.   And your birth date?\n 2    A.   Mary Roe. ‹March 4, 1985›.',
    'Full name | Birth date | Age\nMary Roe | ‹03/04/2015› | 10\nJohn Roe | ‹05/06/2017› | 8\n\nSpring break 01/03/2026 through 01/09/2026: with Father',
    '‹March 4, 1985› is her date of birth.',
    'DOBs: ‹03/04/2010›, ‹05/06/2012› and ‹07/08/2014›',
    '            Mother        Father\nName    Ann Roe       Max Roe\nDOB     ‹03/04/1985›    ‹5/6/1983›\nIncome  4,100.00      3,900.00',
    'Roe, Jane\t‹03/04/1985›\t812-34-5678\t555-0142',
    'Roe, Jane   812-34-5678   ‹03/04/1965›   active',
    'Jane Roe, ‹1985-03-04›, 812 34 5678, A',
    'Name            Hearing Date   Date of Birth\nJohn Doe        01/02/2020     ‹03/04/1985›\nJane Doe        02/03/2021     ‹05/06/1987›',
    'She was born on ‹March 4, 1985›. The hearing is on June 3, 2024.',
    'Petition filed June 3, 2024. The child was born ‹March 4, 2015›.',
    'My baby was born here.\n4. On 7/9/2022 men came.',
    'born ‹12/2/1957›          D: 4/19/2026   T: 3/14/2020   Job 12',
    'Born ‹6/8/1942›   Term 8/3/2011   Rate 95.25',
    'Birth ‹10/17/1963›   Hire 9/12/2018   Sex M',
    'DOB/‹19511001› HGT/510\nDOW/20160428 OCA/69',
    'Birthdate\n‹10/17/1963›\n10/27/2019 - 6/20/2020',
  ])('%j', async (marked) => {
    for (const { compliant } of await check(detector, marked)) expect(compliant).toBeUndefined();
  });
});

it.each([
  "Your lawyer called, court's on May 5, 2025.",
  'Child: Zoe Hale. MIAM attended on 25/06/2016',
  'On March 4, 1985, the parties met.',
  'Hearing date: March 4, 2024',
  'Filed 03/04/2024',
  'Roe, Jane\t03/04/2024\t812-34-5678\t555-0142',
  'Roe, Jane   812-34-5678   03/04/2004   hired',
  'ledger page 03/04/1985 812-34-5678',
  'Jane Roe 03/04/1985 812-34-56789',
  'FILED\n03/04/2024',
  'Dated: March 4, 2024',
  'Date of service: March 4, 2024',
  'judgment was entered on March 4, 2019',
  'Issued 03/04/2015, expires 03/04/2025',
  'Birth certificate issued March 4, 2005',
  'Place of birth: Springfield. Date of marriage: June 3, 2004',
  'Case No. 24-03-04-1985',
  '2:24-cv-01234',
  'SMITH000123',
  '42 U.S.C. § 1983',
  '$03.04.1985',
  'Date of death: March 4, 1985',
  'DOB: [redacted]',
  'born in Springfield',
  "Subscriber's d.o.b. same\nLast visit 03/04/2024",
  'DOB: unknown\nSeen 03/04/2024',
  'D/A: 03/04/2024',
  'our children object to the plan (06/11/2019).',
  'PV1|1||5566476^^^H^MR||HALE^ANN||19850304',
  'Zoe was born here.\n III. From August 10, 2024 until January 1, 2025 she lived with them',
  'The trial is 10/26/2026 and the hearing is 9/26/2026, and Trial is 3/4/2027',
  '{"order":{"date":"2010-03-04","place":"Erie"}}',
])('ignores %j', async (text) => {
  await check(detector, text);
});

it.each(['born in ‹1985›', 'Year of birth: ‹1985›', 'DOB: ‹XX/XX/1985›', 'DOB ‹**/**/1985›'])(
  '%j is compliant',
  async (marked) => {
    const [hit] = await check(detector, marked);
    expect(hit?.compliant).toBe(true);
  },
);

it('uses the place on the page where the text has lost its columns', async () => {
  const text = 'Hired Born\n01/02/2010 03/04/1985';
  const x = Float32Array.from(text, (_, at) => {
    if (at < 6) return 100 + at * 6;
    if (at < 11) return 300 + (at - 6) * 6;
    return at < 22 ? 100 + (at - 11) * 6 : 300 + (at - 22) * 6;
  });
  const hits = [...(await detector.scan(prepareScan(text, { x })))];
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['03/04/1985']);
});

it.each([
  ['She was born on March 14.', true],
  ['She was born in March 1985.', true],
  ['She was born on March 14, 1985.', undefined],
])('says nothing about the same part of other dates: %j', async (text, local) => {
  const [hit] = await detector.scan(prepareScan(text));
  expect(hit).toBeDefined();
  expect(hit?.local).toBe(local);
});

describe('the grammar of dates reads', () => {
  it.each([
    'on ‹3/4/1985› and ‹3-4-85› and ‹1985.3.4›',
    '‹31/12/1985›',
    'no 13/32/1985, 3/4-1985, 1/2/3/2004 or 3/4/123',
    '‹March 4, 1985› to ‹Apr. 5th, 1986›',
    '‹04-MAR-85› 12 days',
    '‹04/Mar/1985› and ‹Mar/04/1985›',
    '‹1st of May 2004›',
    'this ‹twenty-first day of June, 2004›',
    '‹June 3, two thousand five›',
    'in ‹March 1985›; on ‹March 4› at',
    'marching 4, 1985',
    'may 123',
  ])('%j', (marked) => {
    const { text, spans } = readMarked(marked);
    expect(
      prepareScan(text)
        .once(findDates)
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  });
});
