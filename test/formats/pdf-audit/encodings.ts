import { deflateSync } from 'node:zlib';

/** Ways to write a text so that a search for it as it is fails. */
export const ENCODINGS: readonly {
  readonly name: string;
  readonly encode: (text: string) => string;
}[] = [
  { name: 'as it is', encode: (text) => text },
  { name: 'UTF-16BE', encode: (text) => utf16(text, false) },
  { name: 'UTF-16LE', encode: (text) => utf16(text, true) },
  { name: 'hexadecimal', encode: (text) => hex(text) },
  { name: 'upper hexadecimal', encode: (text) => hex(text).toUpperCase() },
  { name: 'hexadecimal with blanks', encode: (text) => hex(text).replaceAll(/../gu, '$& ') },
  { name: 'hexadecimal of UTF-16', encode: (text) => hex(utf16(text, false)) },
  {
    name: 'octal',
    encode: (text) => each(text, (code) => `\\${code.toString(8).padStart(3, '0')}`),
  },
  { name: 'percent', encode: (text) => each(text, (code) => `%${code.toString(16)}`) },
  {
    name: 'quoted-printable',
    encode: (text) => each(text, (code) => `=${code.toString(16).toUpperCase()}`),
  },
  { name: 'decimal entities', encode: (text) => each(text, (code) => `&#${String(code)};`) },
  {
    name: 'hexadecimal entities',
    encode: (text) => each(text, (code) => `&#x${code.toString(16)};`),
  },
  {
    name: 'JavaScript',
    encode: (text) => each(text, (code) => `\\u00${code.toString(16).padStart(2, '0')}`),
  },
  { name: 'base64', encode: (text) => base64(text) },
  { name: 'base64, one off', encode: (text) => base64(`.${text}`) },
  { name: 'base64, two off', encode: (text) => base64(`..${text}.`) },
  { name: 'base64 of UTF-16', encode: (text) => base64(utf16(text, true)) },
  { name: 'base64 behind letters', encode: (text) => `ab${base64(`. ${text} .`)}` },
];

function each(text: string, encode: (code: number) => string): string {
  return Array.from(text, (character) => encode(character.charCodeAt(0))).join('');
}

function utf16(text: string, littleEndian: boolean): string {
  return each(text, (code) =>
    littleEndian ? `${String.fromCharCode(code)}\0` : `\0${String.fromCharCode(code)}`,
  );
}

function hex(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex');
}

function base64(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64');
}

/** Stream filters: how a test writes what the walk must read. */
export const FILTERS: readonly {
  readonly name: string;
  readonly dict: string;
  readonly encode: (data: Uint8Array) => Uint8Array;
}[] = [
  { name: 'none', dict: '', encode: (data) => data },
  { name: 'Flate', dict: '/Filter /FlateDecode', encode: (data) => deflateSync(data) },
  {
    name: 'Flate, cut off',
    dict: '/Filter /FlateDecode',
    encode: (data) => deflateSync(data).subarray(0, -5),
  },
  {
    name: 'Flate with a wrong checksum',
    dict: '/Filter [/FlateDecode]',
    encode: (data) => {
      const packed = Uint8Array.from(deflateSync(data));
      packed[packed.length - 1] = (packed[packed.length - 1] ?? 0) ^ 0xff;
      return packed;
    },
  },
  {
    name: 'Flate twice',
    dict: '/Filter [/FlateDecode /FlateDecode]',
    encode: (data) => deflateSync(deflateSync(data)),
  },
  {
    name: 'Flate with the PNG up predictor',
    dict: '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8 >>',
    encode: (data) => deflateSync(pngUp(data, 8)),
  },
  {
    name: 'Flate with the TIFF predictor',
    dict: '/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 4096 >>',
    encode: (data) => deflateSync(data.map((byte, index) => byte - (data[index - 1] ?? 0))),
  },
  { name: 'LZW', dict: '/Filter /LZWDecode', encode: (data) => lzw(data, 1) },
  {
    name: 'LZW without early change',
    dict: '/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>',
    encode: (data) => lzw(data, 0),
  },
  { name: 'ASCII85', dict: '/Filter /ASCII85Decode', encode: ascii85 },
  {
    name: 'ASCIIHex',
    dict: '/Filter /ASCIIHexDecode',
    encode: (data) => Buffer.from(`${Buffer.from(data).toString('hex')}>`),
  },
  { name: 'RunLength', dict: '/Filter /RunLengthDecode', encode: runLength },
  {
    name: 'ASCII85 of Flate',
    dict: '/Filter [/A85 /Fl]',
    encode: (data) => ascii85(deflateSync(data)),
  },
];

function pngUp(data: Uint8Array, columns: number): Uint8Array {
  const rows: number[] = [];
  for (let start = 0; start < data.length; start += columns) {
    rows.push(2);
    for (let index = start; index < start + columns; index += 1) {
      rows.push(((data[index] ?? 0) - (data[index - columns] ?? 0)) & 0xff);
    }
  }
  return Uint8Array.from(rows);
}

function ascii85(data: Uint8Array): Uint8Array {
  let text = '';
  for (let start = 0; start < data.length; start += 4) {
    const group = [...data.subarray(start, start + 4)];
    const count = group.length;
    while (group.length < 4) group.push(0);
    let value = group.reduce((sum, byte) => sum * 256 + byte, 0);
    const digits: string[] = [];
    for (let digit = 0; digit < 5; digit += 1) {
      digits.unshift(String.fromCharCode((value % 85) + 33));
      value = Math.floor(value / 85);
    }
    text += count === 4 && digits.join('') === '!!!!!' ? 'z' : digits.slice(0, count + 1).join('');
  }
  return Buffer.from(`${text}~>`, 'latin1');
}

function runLength(data: Uint8Array): Uint8Array {
  const output: number[] = [];
  for (let start = 0; start < data.length; start += 100) {
    const run = data.subarray(start, start + 100);
    output.push(run.length - 1, ...run);
  }
  return Uint8Array.from([...output, 254, 0x20, 128]);
}

function lzw(data: Uint8Array, early: number): Uint8Array {
  const codes: (readonly [code: number, width: number])[] = [[256, 9]];
  let table = new Map<string, number>();
  let width = 9;
  let known = '';
  const codeOf = (text: string): number =>
    text.length === 1 ? text.charCodeAt(0) : (table.get(text) ?? 0);
  for (const character of Buffer.from(data).toString('latin1')) {
    if (known === '' || table.has(known + character)) {
      known += character;
      continue;
    }
    codes.push([codeOf(known), width]);
    table.set(known + character, 258 + table.size);
    if (258 + table.size + early > 2 ** width) width += 1;
    if (table.size > 3800) {
      codes.push([256, width]);
      table = new Map();
      width = 9;
    }
    known = character;
  }
  if (known !== '') codes.push([codeOf(known), width]);
  codes.push([257, 258 + table.size + 1 + early > 2 ** width ? width + 1 : width]);
  const bits = codes.map(([code, size]) => code.toString(2).padStart(size, '0')).join('');
  return Uint8Array.from(bits.match(/.{1,8}/gu) ?? [], (byte) => parseInt(byte.padEnd(8, '0'), 2));
}
