/**
 * All that our own processes run, as one bundle (`dist/parts.cjs`): compiled once for all of them, from bytecode where there
 * is some. A part starts when it is asked for.
 */
export const parts = {
  child: (): Promise<unknown> => import('../isolate/child.js'),
  scanChild: (): Promise<unknown> => import('../scan/work/child.js'),
  library: (): Promise<typeof import('../index.js')> => import('../index.js'),
};
