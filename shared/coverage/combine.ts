import { WILDCARD } from '../permissions/permission.ts';
import type { Finding, Proof } from '../results/finding.ts';

/**
 * What a probe request said. allowed: it went through; refused: 403, after the propagation window; inconclusive: an
 * answer that says nothing about the permission (400, 404); unavailable: no answer.
 */
export interface ProbeOutcome {
  readonly is: 'allowed' | 'refused' | 'inconclusive' | 'unavailable';
  /** Does going through prove this permission alone? `either`: it or one certain other; `no`: it or many others. */
  readonly conclusive: 'yes' | 'no' | 'either';
  /** The request, for example `GET /api/v2/outbound/campaigns`. */
  readonly proof: string;
  readonly why?: string | undefined;
}

/**
 * The finding by grant, joined with a probe of the same row. Where the two contradict each other the row is not granted
 * and the reason names both (design, findings). A refusal needs no conclusiveness: what any of several permissions would
 * open, none of them did. A probe that said nothing leaves the finding as it was.
 */
export function combine(finding: Finding, probe: ProbeOutcome): Finding {
  const say = (kind: Finding['finding'], proof: Proof, text: string): Finding => ({
    ...finding,
    finding: kind,
    proof,
    reason: finding.reason === undefined ? text : `${finding.reason}; ${text}`,
  });
  const keep = (text: string): Finding => say(finding.finding, finding.proof, text);
  const why = probe.why === undefined ? '' : ` (${probe.why})`;
  if (probe.is === 'unavailable') return keep(`the probe ${probe.proof} could not be made${why}`);
  if (probe.is === 'inconclusive') return keep(`the probe ${probe.proof} says nothing here${why}`);
  if (probe.is === 'refused') return refused(finding, `the probe ${probe.proof} was refused${why}`, say, keep);
  return allowed(finding, probe, `the probe ${probe.proof} went through${why}`, say, keep);
}

type Say = (kind: Finding['finding'], proof: Proof, text: string) => Finding;
type Keep = (text: string) => Finding;

function refused(finding: Finding, text: string, say: Say, keep: Keep): Finding {
  switch (finding.finding) {
    case 'granted':
      return say('missing', 'both', `yet ${text}: grant and probe disagree`);
    case 'conditional':
    case 'missing':
      return say(finding.finding, 'both', text);
    case 'unchecked':
      // With the row's meaning open, a refusal of one of its options decides nothing.
      return isOne(finding) ? say('missing', 'probe', text) : keep(text);
    case 'not-offered':
      return keep(text);
  }
}

function allowed(finding: Finding, probe: ProbeOutcome, text: string, say: Say, keep: Keep): Finding {
  const alone = probe.conclusive === 'yes' && isOne(finding);
  if (!alone) {
    const others = !isOne(finding) ? 'the row has several permissions' : otherOpens(probe.conclusive);
    const note = `${text}, which is not conclusive alone: ${others}`;
    // The grant decides; the probe stands beside it, and the reason says how little it proves by itself.
    const counts = finding.finding === 'granted' || finding.finding === 'conditional';
    return counts ? say(finding.finding, 'both', note) : keep(note);
  }
  switch (finding.finding) {
    case 'granted':
    case 'conditional':
      return say(finding.finding, 'both', text);
    case 'missing':
      return say('missing', 'both', `yet ${text}: grant and probe disagree`);
    case 'unchecked':
      return say('granted', 'probe', text);
    case 'not-offered':
      return say('unchecked', 'none', `yet ${text}: catalogue and probe disagree`);
  }
}

/** A probe can settle a row only when the row is one single permission. */
function isOne({ permissions }: Finding): boolean {
  return permissions.length === 1 && !permissions.some((each) => each.includes(WILDCARD));
}

function otherOpens(conclusive: ProbeOutcome['conclusive']): string {
  return conclusive === 'either' ? 'another permission opens it too' : 'many permissions open it';
}
