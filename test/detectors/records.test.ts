import { describe, it } from 'vitest';
import {
  bankAccount,
  dateOfBirth,
  driverLicense,
  medicalRecordNumber,
  phone,
  streetAddress,
  usEin,
  usSsn,
} from '../../detectors/index.js';
import { check } from './check.js';

const CLAIM =
  'NM1*85*2*LAKESIDE*****XX*1234567893~REF*EI*823456789~NM1*IL*1*ROE*ANN****34*812345678~N3*77 PINE AVE*APT 2~N4*CLOVIS*CA*93611~DMG*D8*19850304*F~DTP*472*D8*20240215~REF*EA*4471902~PER*IC*ANN*TE*5595550142~';
const PAYMENT =
  'BPR*I*1500.25*C*ACH*CCP*01*071000505*DA*1234567890*1512345678**01*061000052*SG*99876*';
const ENTRY = `622071000505${'4432118009'.padEnd(17)}0000123456EMP12345       ANN ROE               0091000010000001`;
const BATCH =
  '5200IRONWOOD CONSTR                     1823456789PPDPAYROLL   240301240301   1091000010000001';
const ORDER =
  ':20:AB1234\n:32A:240301USD12345,00\n:50K:/4432118009\nANN ROE\n12 OAK ST\nFRESNO CA 93612\n:57A://FW071000505\n:59:/DE89370400440532013000\nJ WEBER\n:70:/INV/4471900\n:71A:SHA\n-}';
const BARCODE =
  '@ANSI 636014040002DL00410288ZA03290015DLDAQRN275759\nDCSROE\nDACANN\nDBB12221983\nDBA05102031\nDAG13571 N LINCOLN AVE\nDAITOLEDO\nDAJOH\nDCF44835884DV8086';
const XML =
  '<DbtrAcct>\n <Id><Othr><Id>4432118009</Id></Othr></Id></DbtrAcct><Cd>USABA</Cd></ClrSysId><MmbId>071000505</MmbId>';

/** The text with the values marked, each at the first place where it stands. */
function marked(text: string, ...values: readonly string[]): string {
  return values.reduce((all, value) => all.replace(value, `‹${value}›`), text);
}

describe('fields that only their numbers or places name', () => {
  it.each([
    [usEin(), CLAIM, ['823456789']],
    [usSsn(), CLAIM, ['812345678']],
    [dateOfBirth(), CLAIM, ['19850304']],
    [medicalRecordNumber(), CLAIM, ['4471902']],
    [phone(), CLAIM, ['5595550142']],
    [streetAddress(), CLAIM, ['77 PINE AVE*APT 2~N4*CLOVIS*CA*93611']],
    [
      streetAddress(),
      '12:01:07 RX PID|1||5566476||HALE^ANN||19850304|F|||12 OAK ST^^FRESNO^CA^93612||',
      ['12 OAK ST^^FRESNO^CA^93612'],
    ],
    [
      usEin(),
      'ISA*00*          *00*          *30*823456789      *ZZ*X              *240301~',
      ['823456789'],
    ],
    [
      usSsn(),
      'PID|1||5566476||HALE^ANN\nGT1|1||HALE^BO||12 OAK ST^^FRESNO^CA^93612|5595550142||19600304|M|P|FTH|812345678|||||||7781204',
      ['812345678'],
    ],
    [bankAccount(), CLAIM, []],
    [bankAccount(), PAYMENT, ['071000505', '1234567890', '061000052', '99876']],
    [bankAccount(), ENTRY, ['071000505', '4432118009']],
    [usSsn(), ENTRY, []],
    [usEin(), BATCH, ['823456789']],
    [bankAccount(), BATCH, []],
    [bankAccount(), ORDER, ['4432118009', '071000505']],
    [streetAddress(), ORDER, ['12 OAK ST\nFRESNO CA 93612']],
    [driverLicense(), BARCODE, ['RN275759']],
    [dateOfBirth(), BARCODE, ['12221983']],
    [streetAddress(), BARCODE, ['13571 N LINCOLN AVE']],
    [bankAccount(), XML, ['4432118009', '071000505']],
  ])('%# are found, and nothing else', async (detector, text, values) => {
    await check(detector, marked(text, ...values));
  });
});
