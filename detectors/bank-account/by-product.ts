import type { Hit, ScanInput } from '../../src/core/detector.js';

/**
 * Accounts right behind what kind they are, without a word for account: `Cascade chk 4432118009`, `CD 44321180`,
 * `Kestrel 401(k), no. 3496-87974`, `Kestrel Securities FBO Jo Roe, WPD-217271`.
 */
export function* accountsByProduct({ folded }: ScanInput): Generator<Hit> {
  for (const { index, 0: all, groups } of folded.matchAll(BANK)) {
    yield hitOf(index, all, groups?.['account'] ?? '', 'a kind of account right before');
  }
  for (const { index, 0: all, groups } of folded.matchAll(PLAN)) {
    const hit = hitOf(
      index,
      all,
      groups?.['account'] ?? '',
      'a kind of plan or a broker right before',
    );
    yield { ...hit, entity: 'brokerage-account' };
  }
}

function hitOf(index: number, all: string, account: string, reason: string): Hit {
  const end = index + all.length;
  return { start: end - account.length, end, confidence: 0.8, reasons: [reason] };
}

const BANK =
  /(?<![A-Za-z])(?:[Cc]hkg?|CHKG?|[Ss]vgs|SVGS|[Ss]av|SAV|[Pp]assbook|[Dd]emand deposit|CD|C\.D\.)(?: (?:at|with) [A-Z][a-z]{2,14})?,? {1,2}(?:# ?|no\. )?(?<account>[0-9]{8,14})(?![0-9A-Za-z-])/gu;
const PLAN =
  /(?<![A-Za-z0-9])(?:40[13]\([kb]\)|457\(b\)|[Rr]ollover|(?:Securities|Wealth|Brokerage|Investments|Clearing)(?: FBO [A-Z][A-Za-z'.-]{1,16}(?: [A-Z][A-Za-z'.-]{1,16}){0,3})?)(?: [Pp]lan| contract| [Aa]ccount)?(?:, (?:no\. |#)?| (?:no\. |#)?| {2,14})(?<account>[A-Z]{1,3}-?[0-9]{6,9}|[0-9]{4,6}-[0-9]{3,6}(?:-[0-9])?|[0-9]{8,11})(?![0-9A-Za-z-])/gu;
