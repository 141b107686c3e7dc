import { DocumentError } from '../../core/error.js';
import type { ChildSetup, FileRequest } from './child-requests.js';
import type { FileWork } from './file-work.js';

/** The child's side: every request by the work that the first one, `setup`, asks for. */
export function answerRequests(
  setUp: (setup: ChildSetup) => Promise<FileWork>,
): (request: FileRequest) => Promise<unknown> {
  let work: Promise<FileWork> | undefined;
  return async (request) => {
    if (request.method === 'setup') {
      work = setUp(request.setup);
      await work;
      return undefined;
    }
    if (work === undefined) throw new DocumentError('CRASHED', 'The child was not set up');
    const { look, read, inspect } = await work;
    switch (request.method) {
      case 'look':
        return look(request.path);
      case 'read':
        return read(request);
      case 'inspect':
        return inspect(request.noOcr);
    }
  };
}
