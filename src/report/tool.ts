/** Name and version of this program, as they stand in package.json (a test holds the two together). */
export const TOOL: { readonly name: string; readonly version: string } = {
  name: 'blackletter',
  version: '0.1.0',
};
