import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { policySchema } from './src/policy/policy-schema.js';
import { reportSchema } from './src/report/report-schema.js';
import { scanSchema } from './src/report/scan/scan-schema.js';

// Chunks of earlier builds must not stay: everything in the folder is published.
rmSync('dist', { recursive: true, force: true });

/** The command needs its first line, which a TypeScript source better goes without. */
const shebang = {
  name: 'shebang',
  setup: (build: {
    onLoad: (
      where: { filter: RegExp },
      load: (file: { path: string }) => Promise<{ contents: string; loader: 'ts' }>,
    ) => void;
  }): void => {
    build.onLoad({ filter: /src[\\/]cli[\\/]main\.ts$/ }, async ({ path }) => ({
      contents: `#!/usr/bin/env node\n${await readFile(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

const shared = {
  target: 'node20',
  platform: 'node',
  // Optional packages stay outside; they are looked for when a document needs them.
  external: [
    'mammoth',
    'pst-extractor',
    'sharp',
    'tesseract.js',
    'jpeg-js',
    'omggif',
    /^@jsquash\/webp/,
  ],
  outDir: 'dist',
  // Gives the CommonJS build an import.meta.url, by which the child's file is found.
  shims: true,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      cli: 'src/cli/main.ts',
    },
    format: 'esm',
    splitting: true,
    esbuildPlugins: [shebang],
    onSuccess: async () => {
      await writeFile('dist/report.schema.json', `${JSON.stringify(reportSchema, undefined, 2)}\n`);
      await writeFile('dist/scan.schema.json', `${JSON.stringify(scanSchema, undefined, 2)}\n`);
      await writeFile('dist/policy.schema.json', `${JSON.stringify(policySchema, undefined, 2)}\n`);
      // What can be set follows from the flags that the built command has.
      const command = ['dist/cli.js', 'config', 'schema'];
      await writeFile('dist/config.schema.json', execFileSync(process.execPath, command));
    },
  },
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    format: 'cjs',
    splitting: false,
  },
  {
    ...shared,
    // The types of both are made in one go: it is most of the work.
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...shared,
    entry: {
      parts: 'src/start/parts.ts',
      child: 'src/start/child.ts',
      'scan-child': 'src/start/scan-child.ts',
      'load-parts': 'src/start/load-parts.ts',
    },
    format: 'cjs',
    splitting: false,
    shims: false,
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    esbuildOptions: (options) => {
      options.define = { 'import.meta.url': 'moduleUrl' };
    },
    plugins: [
      {
        name: 'import-by-parameter',
        // The bundle is compiled as a text, and such code imports nothing by itself.
        renderChunk: (code, { path }) =>
          path.endsWith('parts.cjs')
            ? { code: code.replaceAll(/\bimport\(/gu, 'importOutside(') }
            : undefined,
      },
    ],
    onSuccess: async () => {
      execFileSync(process.execPath, ['--import', 'tsx', 'fixtures/code-cache.ts', 'dist']);
    },
  },
]);
