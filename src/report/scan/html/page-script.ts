import { LIST_SCRIPT } from './script/list-script.js';
import { ROWS_SCRIPT } from './script/rows-script.js';
import { START_SCRIPT } from './script/start-script.js';

/** The one script of the page. */
export const PAGE_SCRIPT: string = `'use strict';
(() => {${ROWS_SCRIPT}${LIST_SCRIPT}${START_SCRIPT}})();
`;
