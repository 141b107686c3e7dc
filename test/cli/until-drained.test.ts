import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { untilDrained } from '../../src/cli/terminal/until-drained.js';

function fullStream(): PassThrough {
  const stream = new PassThrough({ highWaterMark: 1 });
  stream.on('error', () => undefined);
  stream.write('more than it takes');
  return stream;
}

it('waits until a stream takes more, as often as it is full, and leaves no listener', async () => {
  const stream = fullStream();
  const before = stream.eventNames().map((name) => stream.listenerCount(name));
  for (let count = 0; count < 20; count++) {
    const drained = untilDrained(stream);
    stream.read();
    await drained;
    expect(stream.writableNeedDrain).toBe(false);
    stream.write('more than it takes');
  }
  expect(stream.eventNames().map((name) => stream.listenerCount(name))).toEqual(before);
});

it.each([['closed'], ['broken']])('waits no longer for one that is %s', async (how) => {
  const stream = fullStream();
  const drained = untilDrained(stream);
  stream.destroy(how === 'broken' ? new Error('EPIPE') : undefined);
  await drained;
  await untilDrained(stream);
});
