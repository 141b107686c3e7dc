import { inflateSync } from 'node:zlib';

/**
 * As much of a DecompressionStream as pdf.js uses, without the streams: a page's content is small and in memory, and the
 * way through two web streams and a thread takes ten times as long as inflating it. Data that it cannot inflate fails, and
 * pdf.js then goes on with its own tolerant code.
 */
export class SynchronousInflate {
  readonly #chunks: Uint8Array[] = [];
  #failed = false;

  readonly writable: unknown = {
    getWriter: () => ({
      ready: Promise.resolve(),
      write: (bytes: Uint8Array) => {
        try {
          this.#chunks.push(inflateSync(bytes));
        } catch {
          // The reader is told, as with the real class.
          this.#failed = true;
        }
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    }),
  };

  readonly readable: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => {
      const chunks = this.#chunks.values();
      return {
        next: () =>
          this.#failed
            ? Promise.reject(new TypeError('Cannot inflate'))
            : Promise.resolve(chunks.next() as IteratorResult<Uint8Array>),
      };
    },
  };
}
