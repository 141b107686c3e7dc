/**
 * OCR of your own: a command that reads a picture (PGM) from standard input and prints one word a line as JSON,
 * `{"text": "812-34-5678", "confidence": 0.93, "box": [120, 40, 262, 61], "line": 3}`.
 *
 * `createEngine({ ocrEngine: ocrByCommand('python3', ['my_ocr.py']), isolate: 'none' })`
 *
 * In a project of your own the types come from `'blackletter'`.
 */
import { spawn } from 'node:child_process';
import type { GrayRaster, OcrEngine, OcrWord } from '../src/core/recogniser.js';

export function ocrByCommand(command: string, args: readonly string[] = []): OcrEngine {
  return {
    id: 'command',
    recognise: async (page, { signal }) => {
      const output = await run(command, args, graymap(page), signal);
      return output.split('\n').filter(Boolean).map(toWord);
    },
    close: async () => undefined,
  };
}

function toWord(line: string): OcrWord {
  const {
    text,
    confidence,
    box,
    line: number,
  } = JSON.parse(line) as {
    text: string;
    confidence: number;
    box: [number, number, number, number];
    line: number;
  };
  const [left, top, right, bottom] = box;
  return { text, confidence, box: { left, top, right, bottom }, line: number };
}

function graymap({ width, height, pixels }: GrayRaster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`), pixels]);
}

/** What fails here costs one page, which the outcome names as not read. */
function run(
  command: string,
  args: readonly string[],
  input: Buffer,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], signal });
    let output = '';
    child.on('error', reject);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`The OCR command ended with ${String(code)}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
