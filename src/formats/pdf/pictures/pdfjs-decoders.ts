import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { packagedDecoder } from '../packaged-file.js';
import { keepNatives } from '../pdfjs/keep-natives.js';

/** The picture decoders of pdf.js, as far as they are used here; the package declares no types for them. */
interface Decoders {
  readonly Jbig2Image: new () => {
    readonly parseChunks: (
      chunks: readonly {
        readonly data: Uint8Array;
        readonly start: number;
        readonly end: number;
      }[],
    ) => Uint8Array | undefined;
  };
  readonly JpxImage: {
    readonly setOptions: (options: {
      readonly handler: { readonly sendWithPromise: () => Promise<Uint8Array> };
      readonly useWasm: boolean;
      readonly useWorkerFetch: boolean;
      readonly wasmUrl: string;
    }) => void;
    readonly decode: (
      bytes: Uint8Array,
      options: { readonly numComponents: number; readonly isIndexedColormap: boolean },
    ) => Promise<Uint8Array | Uint8ClampedArray>;
    readonly parseImageProperties: (bytes: Uint8Array) => JpxProperties;
  };
  readonly JpegImage: new (options: { readonly colorTransform?: number }) => {
    readonly width: number;
    readonly height: number;
    readonly numComponents: number;
    readonly parse: (bytes: Uint8Array) => void;
    readonly getData: (options: {
      readonly width: number;
      readonly height: number;
      readonly forceRGB: boolean;
      readonly isSourcePDF: boolean;
    }) => Uint8Array | Uint8ClampedArray;
  };
  readonly setVerbosityLevel: (level: number) => void;
}

export interface JpxProperties {
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly componentsCount: number;
}

/** A JBIG2 picture (ITU-T T.88) in packed rows: a bit is 0 for black, as in other pictures of a PDF. */
export async function decodeJbig2(
  bytes: Uint8Array,
  globals: Uint8Array | undefined,
): Promise<Uint8Array | undefined> {
  const { Jbig2Image } = await loadDecoders();
  const chunks = [...(globals === undefined ? [] : [globals]), bytes].map((data) => ({
    data,
    start: 0,
    end: data.length,
  }));
  return new Jbig2Image().parseChunks(chunks)?.map((byte) => byte ^ 0xff);
}

/** What the head of a JPEG 2000 picture says (ITU-T T.800). */
export async function jpxProperties(bytes: Uint8Array): Promise<JpxProperties> {
  const { JpxImage } = await loadDecoders();
  return JpxImage.parseImageProperties(bytes);
}

/** A JPEG 2000 picture as samples of 8 bits. */
export async function decodeJpx(
  bytes: Uint8Array,
  components: number,
  isIndexed: boolean,
): Promise<Uint8Array> {
  const { JpxImage } = await loadDecoders();
  JpxImage.setOptions({
    handler: { sendWithPromise: async () => packagedDecoder('openjpeg.wasm') },
    useWasm: true,
    useWorkerFetch: false,
    wasmUrl: '',
  });
  const samples = await JpxImage.decode(bytes, {
    numComponents: components,
    isIndexedColormap: isIndexed,
  });
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** A JPEG as it is, with as many components as it has. */
export async function decodeJpeg(
  bytes: Uint8Array,
  colorTransform: number | undefined,
): Promise<{ width: number; height: number; components: number; data: Uint8Array }> {
  const { JpegImage } = await loadDecoders();
  const image = new JpegImage(colorTransform === undefined ? {} : { colorTransform });
  image.parse(bytes);
  const { width, height, numComponents: components } = image;
  const data = image.getData({ width, height, forceRGB: false, isSourcePDF: true });
  return { width, height, components, data: new Uint8Array(data) };
}

async function loadDecoders(): Promise<Decoders> {
  const path = createRequire(import.meta.url).resolve(
    'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.min.mjs',
  );
  const restore = keepNatives();
  const decoders = (await import(pathToFileURL(path).href)) as Decoders;
  restore();
  decoders.setVerbosityLevel(0);
  return decoders;
}
