import type { Detector } from '../core/detector.js';
import { BlackletterError } from '../core/error.js';
import { builtIn } from '../index.js';
import { align } from '../report/findings-table.js';
import { checkExamples } from './check-examples.js';
import type { ExitCode } from './exit-codes.js';
import { EXIT } from './exit-codes.js';
import { loadDetectors } from './options/load-detectors.js';
import type { Terminal } from './terminal/terminal.js';

/** `blackletter detectors list` */
export async function listDetectors(
  modules: readonly string[] | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const rows = (await allDetectors(modules)).map(({ id, entity, version, summary }) => [
    id,
    entity,
    version,
    summary,
  ]);
  terminal.print(
    align(rows)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return EXIT.done;
}

/** `blackletter detectors test <id>`: runs a detector over its own examples. */
export async function testDetector(
  id: string,
  modules: readonly string[] | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const detector = (await allDetectors(modules)).find((one) => one.id === id);
  if (detector === undefined)
    throw new BlackletterError(
      'BAD_OPTION',
      'There is no detector of that id; `blackletter detectors list` shows them',
    );
  const results = await checkExamples(detector);
  const failed = results.filter(({ passed }) => !passed);
  for (const { kind, index } of failed)
    terminal.print(`failed: example ${index + 1} of examples.${kind}\n`);
  terminal.print(`${id}: ${results.length - failed.length} passed, ${failed.length} failed\n`);
  return failed.length === 0 ? EXIT.done : EXIT.findings;
}

async function allDetectors(modules: readonly string[] = []): Promise<Detector[]> {
  const own = await Promise.all(modules.map(loadDetectors));
  return [...builtIn(), ...own.flat()];
}
