import type { Audit } from '../core/audit.js';
import type { DocumentFacts } from '../core/facts.js';
import type { OpenDocument } from '../core/document.js';
import type { FormatAdapter } from '../core/format-adapter.js';
import type { Rewritten } from '../core/rewritten.js';
import type { Place } from '../core/place.js';
import type { OpenedData } from './messages.js';
import type { Lease, Pool } from './pool.js';

/**
 * The same format, with every document in a child of its own from opening to closing. Recognising stays here.
 * The children have to know a format of the same id.
 */
export function remoteAdapter(format: FormatAdapter, pool: Pool): FormatAdapter {
  const { id, mediaTypes, extensions, text, recognises, timeFactor, writtenAs } = format;
  return {
    id,
    mediaTypes,
    extensions,
    ...(text === undefined ? {} : { text }),
    recognises,
    ...(timeFactor === undefined ? {} : { timeFactor }),
    ...(writtenAs === undefined ? {} : { writtenAs }),
    open: async (bytes, { signal, onPage, ...options }) => {
      const lease = await pool.lease(options.limits, signal);
      try {
        const request = { method: 'open', format: id, bytes, options } as const;
        return remoteDocument((await lease.ask(request, onPage)) as OpenedData, lease);
      } catch (error) {
        lease.release();
        throw error;
      }
    },
    audit: async (bytes, { signal, onPage, ...request }) => {
      const lease = await pool.lease(request.limits, signal);
      try {
        const asked = { method: 'audit', format: id, bytes, request } as const;
        return (await lease.ask(asked, onPage)) as Audit;
      } finally {
        lease.release();
      }
    },
    ...(format.preview === undefined
      ? {}
      : {
          preview: async (bytes, { signal, ...request }) => {
            const lease = await pool.lease(request.limits, signal);
            try {
              const asked = { method: 'preview', format: id, bytes, request } as const;
              return (await lease.ask(asked)) as string;
            } finally {
              lease.release();
            }
          },
        }),
    ...(format.describe === undefined
      ? {}
      : {
          describe: async (bytes, { signal, ...request }) => {
            const lease = await pool.lease(request.limits, signal);
            try {
              const asked = { method: 'describe', format: id, bytes, request } as const;
              return (await lease.ask(asked)) as DocumentFacts;
            } finally {
              lease.release();
            }
          },
        }),
    ...(format.encrypt === undefined
      ? {}
      : {
          encrypt: async (bytes, { signal, ...request }) => {
            const lease = await pool.lease(request.limits, signal);
            try {
              const asked = { method: 'encrypt', format: id, bytes, request } as const;
              return (await lease.ask(asked)) as Uint8Array;
            } finally {
              lease.release();
            }
          },
        }),
  };
}

function remoteDocument(opened: OpenedData, lease: Lease): OpenDocument {
  return {
    ...opened,
    locate: async (wanted) =>
      (await lease.ask({
        method: 'locate',
        wanted: wanted.map(({ layer, span }) => ({ layer, span })),
      })) as readonly (readonly Place[])[],
    readEmbedded: async (embedded) =>
      (await lease.ask({ method: 'embedded', id: embedded })) as Uint8Array,
    redact: async (plan) => (await lease.ask({ method: 'redact', plan })) as Rewritten,
    close: async () => {
      try {
        await lease.ask({ method: 'close' });
      } catch {
        // A child that is gone has closed its document; why it went was said by the question that met it.
      } finally {
        lease.release();
      }
    },
  };
}
