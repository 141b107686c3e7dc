import { constants } from 'node:fs';

/**
 * To read a file without following a link or waiting for a pipe's writer. Flags that a platform lacks are `undefined`
 * there, which counts as 0.
 */
export const READ_NO_FOLLOW: number =
  constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
