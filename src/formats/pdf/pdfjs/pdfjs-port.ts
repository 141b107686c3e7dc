/** What pdf.js needs of the port to its other half. */
export interface WorkerPort {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (name: string, listener: Listener) => void;
  readonly removeEventListener: (name: string, listener: Listener) => void;
}

type Listener = (event: { readonly data: unknown }) => void;

/** A list of operators as pdf.js hands it over: it empties both lists as soon as they were taken. */
export interface OperatorChunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

export interface PdfjsPort {
  /** What pdf.js gets. */
  readonly port: WorkerPort;
  /** Tells something to one of its parts. */
  readonly send: (to: PartName, action: string, data: unknown) => void;
  /** Asks one of its parts. */
  readonly ask: (to: PartName, action: string, data: unknown) => Promise<unknown>;
  /** Asks for something that comes piece by piece; `take` is done with a piece when it returns. */
  readonly stream: (
    to: PartName,
    action: string,
    data: unknown,
    take: (chunk: OperatorChunk) => void,
  ) => Promise<void>;
}

/** `worker` is there from the start; each document has a part of its own. */
type PartName = 'worker' | 'document';

/** What pdf.js says by itself: an answer is sent where it asked. */
export type Answers = Readonly<Record<string, (data: unknown) => unknown>>;

interface Message {
  readonly action?: string;
  readonly callback?: number;
  readonly callbackId?: number;
  readonly stream?: number;
  readonly streamId?: number;
  readonly chunk?: OperatorChunk;
  readonly data?: unknown;
  readonly reason?: unknown;
}

interface Waiting {
  readonly resolve: (data: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly take?: (chunk: OperatorChunk) => void;
}

/**
 * Speaks with the parsing half of pdf.js in its own words (`MessageHandler`), within one thread: messages are handed over as
 * they are, where its drawing half and a port between threads would clone and queue them, which took a fifth of all the time.
 */
export function pdfjsPort(answers: Answers): PdfjsPort {
  const listeners = new Set<Listener>();
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const post = (message: object): void => {
    for (const listener of [...listeners]) listener({ data: message });
  };
  const request = (
    to: PartName,
    message: object,
    kind: 'callbackId' | 'streamId',
    take?: Waiting['take'],
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last++;
      waiting.set(last, { resolve, reject, ...(take !== undefined && { take }) });
      post({ ...NAMES[to], ...message, [kind]: last });
    });
  const settle = (id: number, how: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one !== undefined) how(one);
  };
  const answer = async (message: Message): Promise<void> => {
    const { action = '', callbackId, data } = message;
    // Only documents ask.
    const reply = { ...NAMES.document, callbackId };
    try {
      post({ ...reply, callback: CALLBACK.data, data: await answers[action]?.(data) });
    } catch (reason) {
      post({ ...reply, callback: CALLBACK.error, reason });
    }
  };

  return {
    port: {
      postMessage(message) {
        const told = message as Message;
        const { callback, callbackId = -1, stream, streamId = -1, chunk, reason } = told;
        if (callback === CALLBACK.data) settle(callbackId, ({ resolve }) => resolve(told.data));
        else if (callback !== undefined) settle(callbackId, ({ reject }) => reject(reason));
        else if (stream === STREAM.enqueue) {
          if (chunk !== undefined) waiting.get(streamId)?.take?.(chunk);
        } else if (stream === STREAM.close) settle(streamId, ({ resolve }) => resolve(undefined));
        else if (stream === STREAM.error || reason !== undefined)
          settle(streamId, ({ reject }) => reject(reason));
        else if (stream === undefined) {
          // Before its own work goes on: what is told now, such as a font, is wanted for what comes next.
          if (callbackId < 0) answers[told.action ?? '']?.(told.data);
          else void answer(told);
        }
      },
      addEventListener: (_name, listener) => void listeners.add(listener),
      removeEventListener: (_name, listener) => void listeners.delete(listener),
    },
    send: (to, action, data) => post({ ...NAMES[to], action, data }),
    ask: (to, action, data) => request(to, { action, data }, 'callbackId'),
    async stream(to, action, data, take) {
      // It never has to wait for the reader.
      const message = { action, data, desiredSize: Number.POSITIVE_INFINITY };
      await request(to, message, 'streamId', take);
    },
  };
}

export const DOCUMENT_ID = 'd0';

const NAMES = {
  worker: { sourceName: 'main', targetName: 'worker' },
  document: { sourceName: DOCUMENT_ID, targetName: `${DOCUMENT_ID}_worker` },
} as const;

/** `CallbackKind` and `StreamKind` of pdf.js. */
const CALLBACK = { data: 1, error: 2 } as const;
const STREAM = { close: 3, enqueue: 4, error: 5 } as const;
