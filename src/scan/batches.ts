/** What stands for no item within the time. */
const NONE = Symbol('none');

/**
 * Items in groups of up to `size`, in their order. What came so far is given after `idleMs` without a full group, so that a
 * source that pauses holds nothing back.
 */
export async function* batches<Item>(
  items: AsyncIterable<Item>,
  size: number,
  idleMs: number,
): AsyncGenerator<Item[]> {
  const source = items[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<Item>> => {
    const asked = source.next();
    // It may fail while a group is being worked on; it is awaited after that.
    asked.catch(() => undefined);
    return asked;
  };
  let next = ask();
  try {
    for (;;) {
      const first = await next;
      if (first.done === true) return;
      const batch = [first.value];
      next = ask();
      const idle = pause(idleMs);
      try {
        while (batch.length < size) {
          const came = await Promise.race([next, idle.over]);
          if (came === NONE || came.done === true) break;
          batch.push(came.value);
          next = ask();
        }
      } finally {
        idle.cancel();
      }
      yield batch;
    }
  } finally {
    // Not waited for: a source that pauses would hold the end back.
    void Promise.resolve(source.return?.()).catch(() => undefined);
  }
}

function pause(ms: number): {
  readonly over: Promise<typeof NONE>;
  readonly cancel: () => void;
} {
  let cancel = (): void => undefined;
  const over = new Promise<typeof NONE>((resolve) => {
    const timer = setTimeout(() => resolve(NONE), ms);
    cancel = () => {
      clearTimeout(timer);
    };
  });
  return { over, cancel };
}
