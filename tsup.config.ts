import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
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

/** Patterns of a user's own are rare, and what runs them takes longer to load than all detectors: it is loaded by the first. */
const loadedLate = {
  name: 'loaded-late',
  setup: (build: {
    onResolve: (
      where: { filter: RegExp },
      resolve: (asked: { path: string }) => { path: string; namespace: string },
    ) => void;
    onLoad: (
      where: { filter: RegExp; namespace: string },
      load: () => { contents: string; loader: 'js' },
    ) => void;
  }): void => {
    build.onResolve({ filter: /^re2js$/ }, ({ path }) => ({ path, namespace: 'loaded-late' }));
    build.onLoad({ filter: /^re2js$/, namespace: 'loaded-late' }, () => ({
      contents: `
        import { createRequire } from 'node:module';
        const load = createRequire(import.meta.url);
        export const RE2JS = new Proxy({}, { get: (_, name) => load('re2js').RE2JS[name] });
      `,
      loader: 'js',
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
  noExternal: ['re2js'],
  esbuildPlugins: [loadedLate],
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
    esbuildPlugins: [loadedLate, shebang],
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
        name: 'function-of-its-surroundings',
        // The bundle is compiled as a text (`load-parts.ts`), and such code imports nothing by itself.
        renderChunk: (code, { path }) => {
          if (basename(path) !== 'parts.cjs') return undefined;
          const body = code
            .replaceAll(/\bimport\(/gu, 'importOutside(')
            // The bundler leaves letters beyond ASCII in expressions; one of them, and V8 takes two bytes for every letter.
            .replaceAll(
              /[^\0-\x7f]/g,
              (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
            );
          return { code: `(function(module,require,__filename,importOutside){${body}\n})` };
        },
      },
    ],
    onSuccess: async () => {
      execFileSync(process.execPath, ['--import', 'tsx', 'fixtures/code-cache.ts', 'dist']);
    },
  },
]);
