import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * The pixels of a WebP picture as libwebp's WebAssembly build decodes it; undefined where that is not installed. It gives
 * them as an object of browsers, which is there only while it works.
 * @throws Error for a file that is not whole.
 */
export async function decodeWebp(bytes: Uint8Array): Promise<PlainPixels | undefined> {
  const globals = globalThis as { ImageData?: unknown };
  const before = Object.getOwnPropertyDescriptor(globals, 'ImageData');
  try {
    const library = await import('@jsquash/webp/codec/dec/webp_dec.js').catch(() => undefined);
    if (library === undefined) return undefined;
    const { resolve } = createRequire(import.meta.url);
    const code = await readFile(resolve('@jsquash/webp/codec/dec/webp_dec.wasm'));
    const start = library.default as unknown as StartWebp;
    const decoder = await start({ noInitialRun: true, wasmBinary: code });
    globals.ImageData = PlainPixels;
    const decoded = decoder.decode(bytes);
    if (decoded === null) throw new Error('The picture is not whole');
    return decoded;
  } finally {
    if (before === undefined) delete globals.ImageData;
    else Object.defineProperty(globals, 'ImageData', before);
  }
}

/** The types of the package name things that only browsers have. */
type StartWebp = (options: {
  readonly noInitialRun: boolean;
  readonly wasmBinary: Uint8Array;
}) => Promise<{ readonly decode: (bytes: Uint8Array) => PlainPixels | null }>;

/** Red, green, blue and alpha. */
class PlainPixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}
