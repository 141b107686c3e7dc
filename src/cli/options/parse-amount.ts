import { BlackletterError } from '../../core/error.js';

/** Milliseconds of `60s`, `2m`, `12h`, `7d`; a bare number is seconds. @throws BlackletterError BAD_OPTION */
export function parseTime(flag: string, given: string): number {
  return amount(flag, given, { '': 1000, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }, '90s');
}

/** Bytes of `700MB`, `2GB`, `64KB`, in powers of 1024; a bare number is bytes. @throws BlackletterError BAD_OPTION */
export function parseSize(flag: string, given: string): number {
  return amount(flag, given, { '': 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }, '256MB');
}

/** A whole number from 1 up. @throws BlackletterError BAD_OPTION */
export function parseCount(flag: string, given: string): number {
  return amount(flag, given, { '': 1 }, '4');
}

/** A date, or how long ago. @throws BlackletterError BAD_OPTION */
export function parseSince(given: string, now: number): Date {
  if (/^\d+[smhd]$/iu.test(given)) return new Date(now - parseTime('--since', given));
  const date = new Date(/^\d{4}-\d\d-\d\d/u.test(given) ? given : Number.NaN);
  if (Number.isFinite(date.getTime())) return date;
  throw new BlackletterError('BAD_OPTION', '`--since` takes a date such as 2026-01-31, or 7d');
}

/** `2/8` as the second of eight. @throws BlackletterError BAD_OPTION */
export function parseShard(given: string): { readonly index: number; readonly of: number } {
  const parts = /^(\d+)\/(\d+)$/u.exec(given);
  if (parts === null) {
    throw new BlackletterError('BAD_OPTION', '`--shard` takes a part such as 2/8');
  }
  return { index: Number(parts[1]), of: Number(parts[2]) };
}

function amount(
  flag: string,
  given: string,
  units: Readonly<Record<string, number>>,
  example: string,
): number {
  const parts = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/iu.exec(given.trim());
  const unit = units[(parts?.[2] ?? '').toLowerCase()];
  const result = Math.round(Number(parts?.[1]) * (unit ?? Number.NaN));
  if (result >= 1) return result;
  throw new BlackletterError('BAD_OPTION', `\`${flag}\` takes a size such as ${example}`);
}
