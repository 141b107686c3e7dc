import { createRequire } from 'node:module';

/** Which of the packages are installed that some documents need. @param moduleUrl Where they are looked for from. */
export function optionalPackages(moduleUrl: string): string[] {
  const { resolve } = createRequire(moduleUrl);
  return ['sharp', 'tesseract.js', '@tesseract.js-data/eng/package.json', 'pst-extractor'].filter(
    (name) => {
      try {
        resolve(name);
        return true;
      } catch {
        return false;
      }
    },
  );
}
