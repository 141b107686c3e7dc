import type { Command } from 'commander';

/** Flags of the commands that an audit log tells of. */
export interface AuditLogFlags {
  readonly auditLog?: string;
  readonly who?: string;
}

/** Flags of every command that looks for identifiers in a document. */
export interface DetectionFlags {
  readonly policy?: string;
  readonly values?: string;
  readonly keep?: string;
  readonly roster?: string;
  readonly detect?: string;
  readonly detector?: readonly string[];
  readonly minConfidence?: string;
  readonly ocr?: string;
  readonly lang?: string;
  readonly ocrEngine?: string;
  readonly passwordFile?: string;
  readonly keyFile?: string;
  readonly json?: boolean;
}

export interface InspectFlags extends DetectionFlags {
  readonly explain?: boolean;
}

export interface RedactFlags extends DetectionFlags, AuditLogFlags {
  readonly output?: string;
  readonly plan?: string;
  readonly decisions?: string;
  readonly report?: string;
  readonly log?: string;
  readonly mark?: string;
  readonly code?: readonly string[];
  readonly applyAnnotations?: boolean;
  readonly hideWidth?: boolean;
  readonly xfdf?: string;
  readonly writeXfdf?: string;
  readonly outputPasswordFile?: string;
  readonly keepMetadata?: boolean;
  readonly changes?: string;
  readonly convert?: string;
  readonly preview?: string;
  readonly allowIncomplete?: boolean;
  readonly force?: boolean;
}

export interface VerifyFlags extends DetectionFlags {
  readonly against?: string;
  readonly keepMetadata?: boolean;
  readonly changes?: string;
  readonly report?: string;
}

/** @param json Whether the report can be printed as JSON; a command with other formats has a flag of its own. */
export function addDetectionFlags(
  command: Command,
  json: 'with json' | 'without json' = 'with json',
): Command {
  command
    .option(
      '--policy <ids>',
      'policy ids or JSON files, comma separated; the strictest wins (full)',
    )
    .option('--values <file>', 'literal values, one a line in UTF-8; - is stdin')
    .option('--keep <file>', 'values, or /patterns/, that must stay, one a line')
    .option('--roster <file>', 'people whose names must go: Full Name; alias; alias, one a line')
    .option('--detect <ids>', 'only these detectors, comma separated, or none');
  addDetectorFlag(command)
    .option('--min-confidence <p>', 'leave out findings less probable than p, from 0 to 1 (0.3)')
    .option('--ocr <mode>', 'read pictures by OCR: auto, off or always (auto)')
    .option('--lang <codes>', 'languages of pictures, comma separated (eng)')
    .option(
      '--ocr-engine <name>',
      'wasm, or native for the tesseract program of the machine (wasm)',
    )
    .option('--password-file <file>', 'the password that opens the documents; - is stdin')
    .option('--key-file <file>', 'the key of fingerprints; `init --key FILE` makes one');
  command
    .option('--config <file>', 'settings; else blackletter.config.json from here upward')
    .option('--no-config', 'no settings but those of this command line');
  if (json === 'with json') command.option('--json', 'print the report as JSON');
  return command;
}

export function addDetectorFlag(command: Command): Command {
  return command.option(
    '--detector <file>',
    'load detectors of your own from a module (.js) or data (.json); may be given several times',
    (path: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), path],
  );
}

export function addRedactFlags(command: Command): Command {
  command.option('-o, --output <path>', 'output file, or folder for several');
  addAuditFlags(addDetectionFlags(command));
  return command
    .option('--plan <file.json>', 'write what would be done, and no document')
    .option('--decisions <file.json>', 'do what an edited plan says')
    .option('--report <file.json>', 'write the findings report')
    .option('--log <file.csv>', 'write the redaction log')
    .option(
      '--mark <style>',
      'how a redaction looks: box, label, code or blocks (box); annotate removes nothing',
    )
    .option(
      '--code <entity=reason>',
      'the reason that --mark code shows; may be given several times',
      (code: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), code],
    )
    .option('--apply-annotations', 'take out what redaction annotations in the document cover')
    .option('--hide-width', 'make gaps of one width, so that it tells nothing; lines move')
    .option('--xfdf <file>', 'take out what redaction annotations of an XFDF file cover')
    .option('--write-xfdf <file>', 'write the findings as XFDF annotations, and no document')
    .option('--output-password-file <file>', 'encrypt the output with the password in this file')
    .option('--keep-metadata', 'keep the metadata that no finding touches')
    .option('--changes <what>', 'tracked changes in the output: keep, accept or reject (keep)')
    .option('--preview <file.html>', 'write the output as HTML to look at (Word documents)')
    .option('--convert <mode>', 'turn .doc into .docx by LibreOffice: auto or off (auto)')
    .option('--allow-incomplete', 'write the output even where something could not be read')
    .option('--force', 'replace existing output files');
}

export function addAuditFlags(command: Command): Command {
  return command
    .option('--audit-log <file>', 'add to a log, by hashes chained, what is done')
    .option('--who <name>', 'who does it, for the audit log');
}
