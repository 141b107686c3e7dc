import { createHash } from 'node:crypto';
import type { AuditEvent } from './audit-event.js';

/** The place of a line in the chain. */
export interface ChainLink {
  /** Counts from 0. */
  readonly seq: number;
  /** SHA-256 of the line up to here, hexadecimal. */
  readonly hash: string;
}

/** What stands before the first line. */
export const BEFORE_FIRST: ChainLink = { seq: -1, hash: '0'.repeat(64) };

/** A longer line is none of ours. */
export const LONGEST_LINE: number = 16 * 1024 * 1024;

/** `,"hash":"` + 64 digits + `"}` */
const TAIL = /^,"hash":"(?<hash>[0-9a-f]{64})"\}$/u;
const TAIL_LENGTH = 75;

/**
 * One line of JSON, which names the hash of the line before and ends with its own: SHA-256 of its bytes up to
 * `,"hash":`. So each line vouches for all before it.
 *
 * @param at ISO 8601
 */
export function auditLine(
  event: AuditEvent,
  at: string,
  before: ChainLink,
): { readonly line: string; readonly link: ChainLink } {
  const seq = before.seq + 1;
  const text = JSON.stringify({ seq, at, ...event, prev: before.hash });
  const signed = text.slice(0, -1);
  const hash = sha256(Buffer.from(signed));
  return { line: `${signed},"hash":"${hash}"}\n`, link: { seq, hash } };
}

export interface ReadLine {
  readonly link: ChainLink;
  readonly prev: string;
  /** Its own hash is that of its bytes. */
  readonly isWhole: boolean;
}

/** @returns undefined for what is no line of an audit log */
export function readAuditLine(line: Buffer): ReadLine | undefined {
  const at = line.length - TAIL_LENGTH;
  const tail = line.subarray(Math.max(0, at)).toString('latin1');
  const hash = TAIL.exec(tail)?.groups?.['hash'];
  if (hash === undefined) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
  const { seq, prev } = parsed as { readonly seq?: unknown; readonly prev?: unknown };
  if (typeof seq !== 'number' || typeof prev !== 'string') return undefined;
  return { link: { seq, hash }, prev, isWhole: sha256(line.subarray(0, at)) === hash };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
