import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import { freemem, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageVersion } from './package-version.js';

/** One thing that was looked for on this machine. */
export interface DoctorCheck {
  readonly name: string;
  /** `missing` costs something, `bad` is what nothing works without. */
  readonly state: 'ok' | 'missing' | 'bad';
  /** A version, a size. */
  readonly found: string;
  /** What it is for or, where it is missing, what that costs and what to do. */
  readonly means: string;
}

const run = promisify(execFile);
const GIBIBYTE = 1024 ** 3;

/** Everything that is looked for, in the order in which it is told. */
export async function doctorChecks(): Promise<DoctorCheck[]> {
  return Promise.all([
    node(),
    optionalPackage(
      'tesseract.js',
      'OCR of pictures',
      'no picture is read: documents with pictures are incomplete (exit 3); npm install tesseract.js',
    ),
    optionalPackage(
      '@tesseract.js-data/eng',
      'English for OCR',
      'no picture is read; npm install @tesseract.js-data/eng',
    ),
    optionalPackage(
      'sharp',
      'decoding of pictures',
      'no picture is read or redacted: they are incomplete or refused; npm install sharp',
    ),
    ...SECOND_DECODERS.map(([name, kind]) =>
      optionalPackage(
        name,
        `second look at redacted ${kind} pictures`,
        `redacted ${kind} pictures are proved by sharp and OCR only; npm install ${name}`,
      ),
    ),
    optionalPackage(
      'pst-extractor',
      'mailboxes of Outlook (.pst)',
      'such mailboxes are not read, and said to be unread; npm install pst-extractor',
    ),
    ...(platform() === 'linux' ? [accessLists()] : []),
    office(),
    outsideOcr(),
    memory(),
    temporaryFolder(),
  ]);
}

/** What the audit decodes pictures with, beside the library that encoded them. */
const SECOND_DECODERS = [
  ['jpeg-js', 'JPEG'],
  ['@jsquash/webp', 'WebP'],
  ['omggif', 'GIF'],
] as const;

async function node(): Promise<DoctorCheck> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'Node.js',
    state: isNew ? 'ok' : 'bad',
    found: process.versions.node,
    means: isNew ? 'runs this' : '20.19 or newer is needed',
  };
}

async function optionalPackage(name: string, use: string, cost: string): Promise<DoctorCheck> {
  const found = await packageVersion(name);
  return found === undefined
    ? { name, state: 'missing', found: 'missing', means: cost }
    : { name, state: 'ok', found, means: use };
}

async function accessLists(): Promise<DoctorCheck> {
  const found = await versionOf('getfacl');
  return {
    name: 'getfacl',
    state: found === undefined ? 'missing' : 'ok',
    found: found ?? 'missing',
    means:
      found === undefined
        ? 'scans cannot tell which groups can read a file, and say `unknown`; apt-get install acl'
        : 'tells a scan who can read files by access control lists',
  };
}

async function office(): Promise<DoctorCheck> {
  const found = (await versionOf('soffice')) ?? (await versionOf('libreoffice'));
  return {
    name: 'soffice',
    state: found === undefined ? 'missing' : 'ok',
    found: found ?? 'missing',
    means:
      found === undefined
        ? 'documents of Word 97 (.doc) can be read but not redacted; install LibreOffice'
        : 'LibreOffice makes documents that can be redacted of those of Word 97 (.doc)',
  };
}

/** OCR is a package of its own, so that nothing is missing without it. */
async function outsideOcr(): Promise<DoctorCheck> {
  const found = (await versionOf('tesseract')) ?? 'not installed';
  return { name: 'tesseract', state: 'ok', found, means: 'another OCR, only for --ocr-engine' };
}

/** What a program says of its version; undefined where it cannot be run. */
async function versionOf(program: string): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(program, ['--version'], { timeout: 20_000 });
    return /\d+(?:\.\d+)+/u.exec(stdout + stderr)?.[0] ?? 'installed';
  } catch {
    return undefined;
  }
}

/** A child may use 1 GiB, which OCR of large pages comes near to. */
async function memory(): Promise<DoctorCheck> {
  const all = totalmem();
  const isEnough = all >= 2 * GIBIBYTE;
  return {
    name: 'memory',
    state: isEnough ? 'ok' : 'missing',
    found: `${gigabytes(all)}, ${gigabytes(freemem())} free`,
    means: isEnough
      ? 'each document may use up to 1 GB'
      : 'less than 2 GB: large documents may be refused (LIMIT_MEMORY); use --jobs 1',
  };
}

/** Private folders in it, for what another program has to read and for journals of scans that nobody named. */
async function temporaryFolder(): Promise<DoctorCheck> {
  const base = { name: 'temporary folder' };
  try {
    await access(tmpdir(), constants.W_OK);
    await rm(await mkdtemp(join(tmpdir(), 'blackletter-doctor-')), { recursive: true });
    const { bavail, bsize } = await statfs(tmpdir());
    const found = `${gigabytes(bavail * bsize)} free`;
    return { ...base, state: 'ok', found, means: 'for LibreOffice, and for scans without --state' };
  } catch {
    return { ...base, state: 'missing', found: 'not writable', means: 'set TMPDIR to a folder' };
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / GIBIBYTE).toFixed(1)} GB`;
}
