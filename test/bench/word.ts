import { paragraph, run, wordFile } from '../../fixtures/docx/word-file.js';
import { createEngine } from '../../src/index.js';

/*
 * Redacts a Word document with a main part of 6 MB in this process, once for given values and once with all detectors,
 * and prints CPU milliseconds and by how much the resident memory grew.
 */

/** Invented value; no such number was ever issued (area 8xx). */
const VALUE = '812-34-5678';
const SIZE = 6_000_000;

function longBody(): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (let number = 0; length < SIZE; number++) {
    const denied = number % 500 === 0 ? `SSN ${VALUE}` : 'it';
    const one = paragraph(
      '<w:pPr><w:pStyle w:val="BodyText"/><w:jc w:val="both"/></w:pPr>',
      run(
        `The petitioner says in paragraph ${String(number)} that $${String(number * 37)}.00 was paid on 03/04/2019 and `,
        '<w:rFonts w:ascii="Times New Roman"/><w:sz w:val="24"/>',
      ),
      '<w:proofErr w:type="spellStart"/>',
      run(`the respondent denies ${denied}.`, '<w:b/>'),
    ).replace('<w:p>', '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CE" w:rsidP="00CD0001">');
    paragraphs.push(one);
    length += one.length;
  }
  return paragraphs.join('');
}

const engine = createEngine({ isolate: 'none' });
// What is loaded and compiled once is not the document's.
await engine.redact(await wordFile({ body: paragraph(run(`SSN ${VALUE}`)) }));
const bytes = await wordFile({ body: longBody() });
const idle = process.memoryUsage.rss();
for (const [name, options] of [
  ['given values', { values: [VALUE], detectors: [] }],
  ['all detectors', {}],
] as const) {
  const before = process.cpuUsage();
  const { status, removed } = await engine.redact(bytes, options);
  const { user, system } = process.cpuUsage(before);
  const cpu = Math.round((user + system) / 1000);
  const grown = Math.round(process.resourceUsage().maxRSS / 1024 - idle / 2 ** 20);
  process.stdout.write(
    `${name}: ${status}, ${String(removed.length)} removed, ${String(cpu)} ms CPU, ${String(grown)} MiB above idle\n`,
  );
}
await engine.close();
