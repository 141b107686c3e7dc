/**
 * Works on at most `size` of the given at a time and gives the results as they come. Takes no more from `source` than it
 * can work on; ends all work that it began before it ends itself, so that nothing is begun and forgotten.
 */
export async function* unordered<Given, Result>(
  source: AsyncIterable<Given>,
  size: number,
  work: (given: Given) => Promise<Result>,
): AsyncGenerator<Result> {
  const under = new Set<Promise<void>>();
  const ready: Result[] = [];
  let failure: { readonly error: unknown } | undefined;
  const begin = (given: Given): void => {
    const own: Promise<void> = work(given)
      .then(
        (result) => void ready.push(result),
        (error: unknown) => {
          failure ??= { error };
        },
      )
      .then(() => void under.delete(own));
    under.add(own);
  };
  const checkFailure = (): void => {
    if (failure !== undefined) throw failure.error;
  };
  try {
    for await (const given of source) {
      begin(given);
      if (under.size >= size) await Promise.race(under);
      checkFailure();
      while (ready.length > 0) yield ready.shift() as Result;
    }
    while (under.size > 0) {
      await Promise.race(under);
      checkFailure();
      while (ready.length > 0) yield ready.shift() as Result;
    }
    checkFailure();
    while (ready.length > 0) yield ready.shift() as Result;
  } finally {
    await Promise.all(under);
  }
}
