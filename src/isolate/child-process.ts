import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { childEnvironment, childFlags } from '../code-cache/child-flags.js';
import type { OnPage } from '../core/open-options.js';
import { DocumentError } from '../core/error.js';
import type { PageMessage, Reply, RequestMessage } from './messages.js';
import { MARK_DESCRIPTOR } from './messages.js';

/** One child process, asked one thing at a time. */
export interface Child<Asked> {
  readonly ask: (request: Asked, onPage?: OnPage) => Promise<unknown>;
  /** Resolves once it has done what it was told first, or is gone. */
  readonly ready: Promise<void>;
  /** Kills it; what it was asked rejects with `why`. Resolves when it is gone. */
  readonly stop: (why: Error) => Promise<void>;
  readonly isAlive: () => boolean;
  /** Resident memory in bytes after its last answer. */
  readonly rss: () => number;
  /** Whether it keeps this process alive: while it works it should, idle it must not. */
  readonly hold: (held: boolean) => void;
  readonly memoryBytes: number;
}

export interface ChildOptions<Asked> {
  /** Path of the module that calls `serve`. */
  readonly entry: string;
  readonly execArgv?: readonly string[];
  readonly memoryBytes: number;
  /** Said before anything is asked; no answer is waited for. */
  readonly first?: Asked;
}

/** Starts a child. Nothing that it prints reaches this process. */
export function startChild<Asked>({
  entry,
  execArgv = [],
  memoryBytes,
  first,
}: ChildOptions<Asked>): Child<Asked> {
  // The heap's own bound lies above the limit, so that the watchdog is first and can say that it was the memory.
  const flags = childFlags(Math.ceil(memoryBytes / 1024 ** 2) + 256);
  const child = fork(entry, [], {
    serialization: 'advanced',
    execArgv: [...execArgv, ...flags],
    env: childEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
  });
  const mark = child.stdio[MARK_DESCRIPTOR] as Readable;
  let pending:
    | {
        readonly id: number;
        readonly settle: (reply: Reply | Error) => void;
        readonly onPage: OnPage | undefined;
      }
    | undefined;
  let why: Error | undefined;
  let alive = true;
  let rss = 0;
  let asked = 0;
  mark.on('data', () => {
    why ??= new DocumentError('LIMIT_MEMORY', 'The document needs more memory than its limit');
  });
  mark.on('error', () => undefined);
  let setReady = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    setReady = resolve;
  });
  child.on('message', (message) => {
    const reply = message as Reply | PageMessage;
    if (reply.id === FIRST) setReady();
    if (pending?.id !== reply.id) return;
    if ('page' in reply) pending.onPage?.(reply.page, reply.pages);
    else {
      rss = reply.rss;
      pending.settle(reply);
    }
  });
  const gone = whenGone(child).then(() => {
    alive = false;
    pending?.settle(
      why ?? new DocumentError('CRASHED', 'The process that read the document crashed'),
    );
  });
  const hold = (held: boolean): void => {
    for (const handle of [child, child.channel, mark as unknown as NodeJS.RefCounted]) {
      if (held) handle?.ref();
      else handle?.unref();
    }
  };
  const send = (id: number, request: Asked): void => {
    const message: RequestMessage<Asked> = { id, memoryBytes, request };
    // A message that cannot be sent means that the child is going, which settles the question.
    child.send(message, () => undefined);
  };
  if (first === undefined) setReady();
  else send(FIRST, first);
  return {
    memoryBytes,
    ready: Promise.race([answered, gone]),
    isAlive: () => alive && child.connected && why === undefined,
    rss: () => rss,
    hold,
    stop: (reason) => {
      why ??= reason;
      // Whoever waits for its end must live to see it.
      hold(true);
      child.kill('SIGKILL');
      return gone;
    },
    ask: async (request, onPage) => {
      asked += 1;
      const id = asked;
      const reply = await new Promise<Reply | Error>((settle) => {
        pending = { id, settle, onPage };
        if (!alive) {
          settle(why ?? new DocumentError('CRASHED', 'The child process is gone'));
          return;
        }
        send(id, request);
      });
      pending = undefined;
      if (reply instanceof Error) throw reply;
      if (reply.ok) return reply.value;
      throw new DocumentError(reply.code, reply.message);
    },
  };
}

/** The number of what it is told first. */
const FIRST = 0;

/** Its pipes are closed too, so that the watchdog's last word has been read. */
function whenGone(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => {
      resolve();
    });
    child.once('error', () => {
      if (child.pid === undefined) resolve();
    });
  });
}
