/** One reason to believe or doubt, in natural log-odds. The reason holds no text of the document. */
export interface Evidence {
  readonly reason: string;
  readonly logOdds: number;
}

/** What several pieces of evidence come to, taken as independent (naive Bayes) upon a prior in log-odds. */
export function weigh(
  prior: number,
  evidence: readonly Evidence[],
): { readonly confidence: number; readonly reasons: readonly string[] } {
  let logOdds = prior;
  for (const piece of evidence) logOdds += piece.logOdds;
  return {
    confidence: Math.round(1e4 / (1 + Math.exp(-logOdds))) / 1e4,
    reasons: evidence.map(({ reason }) => reason),
  };
}

/** Under this a hit is not worth a person's time; detectors leave it out. */
export const LEAST_CONFIDENCE = 0.3;
