import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares plain data with the JSON file beside the test. `UPDATE_GOLDEN=1` writes it anew; a file that is missing is a
 * failure, never a first run.
 */
export function expectGolden(file: URL, data: unknown): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, `${JSON.stringify(data, undefined, 2)}\n`);
  }
  expect(existsSync(file), 'the golden file is missing: run with UPDATE_GOLDEN=1 and read it').toBe(
    true,
  );
  expect(data).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}
