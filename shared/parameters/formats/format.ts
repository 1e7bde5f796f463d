/** What a format says of a text. Neither `what` nor `fix` repeats the text: what stands in a wrong field may be a secret. */
export type FormatVerdict =
  | { readonly is: 'fits' }
  /** `doubtful` goes through with a warning; `refused` does not go through. */
  | ({ readonly is: 'doubtful' | 'refused' } & FormatFlaw);

export interface FormatFlaw {
  /** What is wrong, as a sentence without subject and full stop. */
  readonly what: string;
  /** The next action, with full stop. */
  readonly fix: string;
  /** The corrected text, where it is plain. It passes the format itself. */
  readonly offer?: string | undefined;
}

/** A named rule of texts; the text is trimmed already. */
export type Format = (text: string) => FormatVerdict;

export const fits: FormatVerdict = { is: 'fits' };

export function refused(what: string, fix: string, offer?: string): FormatVerdict {
  return { is: 'refused', what, fix, ...(offer !== undefined && { offer }) };
}

export function doubtful(what: string, fix: string, offer?: string): FormatVerdict {
  return { is: 'doubtful', what, fix, ...(offer !== undefined && { offer }) };
}

/**
 * The rule, with offers that it lets through itself: what it offers for its own offer is offered at once, and what leads
 * nowhere is not offered at all, so that one click never leads to the next problem.
 */
export function offering(rule: Format): Format {
  return (text) => {
    const verdict = rule(text);
    if (verdict.is !== 'refused' || verdict.offer === undefined) return verdict;
    const { is, what, fix } = verdict;
    const offer = accepted(rule, verdict.offer);
    return { is, what, fix, ...(offer !== undefined && { offer }) };
  };
}

/** No offer is corrected more often than this; a rule whose offers go round in a circle ends here. */
const STEPS = 5;

function accepted(rule: Format, candidate: string, left = STEPS): string | undefined {
  const verdict = rule(candidate);
  if (verdict.is !== 'refused') return candidate;
  return verdict.offer === undefined || left === 0 ? undefined : accepted(rule, verdict.offer, left - 1);
}
