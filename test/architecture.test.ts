import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTITY_LABELS } from '../src/core/entity.js';

const RULES = resolve('.dependency-cruiser.cjs');

describe('dependency directions', () => {
  it('hold in src and detectors', () => {
    expect(violations(process.cwd(), ['src', 'detectors'])).toEqual([]);
  });

  it('are each flagged when broken on purpose', () => {
    const folder = mkdtempSync(join(tmpdir(), 'blackletter-rules-'));
    try {
      for (const [path, text] of Object.entries(BROKEN)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const flagged = new Set(violations(folder, ['src', 'detectors']).map(({ rule }) => rule));
      expect([...flagged].sort()).toEqual(ruleNames().sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('files', () => {
  it.each(['src', 'detectors', 'fixtures', 'test', 'examples'])('of %s are short', (folder) => {
    const long = sources(folder).filter((path) => lines(path) > 300);
    expect(long).toEqual([]);
  });

  it('of src and detectors are mostly under 80 lines', () => {
    const lengths = [...sources('src'), ...sources('detectors')].map(lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it('have kebab-case names', () => {
    const names = ['src', 'detectors', 'fixtures', 'test', 'examples'].flatMap(sources);
    const odd = names.filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/u.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });
});

describe('what parts of the code may speak of', () => {
  it.each([
    ['console', ['src', 'detectors'], /\bconsole\s*\./u, /^src\/cli\//u],
    ['stdout', ['src', 'detectors'], /\bstd(?:out|err)\s*\.\s*write\b/u, /^src\/cli\//u],
    ['exit', ['src', 'detectors'], /\bprocess\s*\.\s*exit/u, /^src\/(?:cli|isolate)\//u],
    ['formats', ['src/engine'], /\b(?:pdf|docx|xlsx|png|jpeg|tiff|word)\b/iu, undefined],
    [
      'entities',
      ['src/engine'],
      new RegExp(`['"\`](?:${Object.keys(ENTITY_LABELS).join('|')})['"\`]`, 'u'),
      undefined,
    ],
    [
      'Node',
      ['src/core', 'src/engine', 'src/policy', 'src/report', 'detectors'],
      /['"]node:|\bBuffer\b|\bprocess\s*\./u,
      undefined,
    ],
    [
      'the network',
      ['src', 'detectors'],
      /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/u,
      undefined,
    ],
  ])('%s only where it belongs', (_name, folders, pattern, allowed) => {
    const speaking = folders
      .flatMap(sources)
      .filter((path) => allowed?.test(path) !== true && pattern.test(withoutComments(path)));
    expect(speaking).toEqual([]);
  });
});

describe('every detector', () => {
  const ids = readdirSync('detectors', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name);

  it('has a folder', () => {
    expect(ids).not.toEqual([]);
  });

  it.each(ids)('%s explains itself and carries examples of both kinds', (id) => {
    expect(readFileSync(`detectors/${id}/README.md`, 'utf8')).toContain(id);
    const all = sources(`detectors/${id}`)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    expect(all).toMatch(/\bfinds\b/u);
    expect(all).toMatch(/\bignores\b/u);
  });
});

/** One file or more that break each rule. */
const BROKEN: Readonly<Record<string, string>> = {
  'package.json':
    '{"name":"broken","devDependencies":{"dev-only":"1"},"dependencies":{"pdf-lib":"1"}}',
  'tsconfig.json': '{"compilerOptions":{"module":"nodenext","moduleResolution":"nodenext"}}',
  'node_modules/pdf-lib/package.json': '{"name":"pdf-lib","main":"index.js"}',
  'node_modules/pdf-lib/index.js': '',
  'node_modules/dev-only/package.json': '{"name":"dev-only","main":"index.js"}',
  'node_modules/dev-only/index.js': '',
  'test/helper.ts': 'export const helper = 1;',
  'src/core/core.ts': "import '../engine/engine.js';",
  'src/engine/engine.ts': "import '../formats/pdf/pdf.js';",
  'src/engine/node.ts': "import 'node:path';",
  'src/policy/policy.ts': "import '../engine/node.js';",
  'src/preflight/court.ts': "import '../engine/node.js';",
  'src/report/report.ts': "import '../engine/node.js';",
  'src/xfdf/xfdf.ts': "import '../engine/node.js';",
  'src/hunt/hunt.ts': "import '../engine/node.js';",
  'src/scan/scan.ts': "import '../formats/docx/docx.js';",
  'src/audit-log/log.ts': "import '../engine/node.js';",
  'src/files/files.ts': "import '../engine/node.js';",
  'src/convert/convert.ts': "import '../engine/node.js';",
  'src/formats/pdf/pdf.ts': "import '../docx/docx.js';",
  'src/formats/pdf/audit/audit.ts': "import 'pdf-lib';",
  'src/formats/ooxml/audit/audit.ts': "import '../open.js';",
  'src/formats/ooxml/open.ts': "import '../../proof/proof.js';",
  'src/archive/archive.ts': "import '../engine/node.js';",
  'src/code-cache/compile.ts': "import '../start/start.js';",
  'src/start/start.ts': '',
  'src/xml/xml.ts': "import '../engine/node.js';",
  'src/cells/cells.ts': "import '../engine/node.js';",
  'src/raster/raster.ts': "import '../engine/node.js';",
  'src/proof/proof.ts': "import '../archive/archive.js';",
  'src/splice/splice.ts': "import '../engine/node.js';",
  'src/html/html.ts': "import '../engine/node.js';",
  'src/formats/html/audit.ts': "import '../../html/html.js';",
  'src/formats/image/audit/audit.ts': "import '../write/write.js';",
  'src/formats/image/write/write.ts': '',
  'src/ocr/ocr.ts': "import '../engine/node.js';",
  'src/formats/docx/docx.ts': "import 'node:fs';",
  'src/formats/docx/net.ts': "import 'node:net';",
  'src/index.ts': "import './cli/main.js';\nimport '../test/helper.js';\nimport 'dev-only';",
  'src/cli/main.ts': "import './other.js';",
  'src/cli/other.ts': "import './main.js';\nimport './nowhere.js';",
  'detectors/own/index.ts': "import '../../src/engine/engine.js';",
};

function ruleNames(): string[] {
  const config = createRequire(import.meta.url)(RULES) as { forbidden: { name: string }[] };
  return config.forbidden.map(({ name }) => name);
}

function violations(folder: string, paths: readonly string[]): { rule: string; from: string }[] {
  const bin = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, '--config', RULES, '--output-type', 'json', ...paths];
  const out = execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  const { summary } = JSON.parse(out) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path));
}

function lines(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length - 1;
}

function withoutComments(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gmu, '');
}
