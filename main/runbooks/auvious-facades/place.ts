import type { JsonObject } from '../../../shared/json.ts';
import { auviousRunbookText as text } from '../../../shared/text/auvious-runbook.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { auviousOf } from '../../runs/practice-auvious.ts';
import type { RunTarget } from '../../runs/runnable.ts';

/** Where Auvious answers, and for whom. */
export interface AuviousPlace {
  /** For example `https://auvious.video`. */
  readonly origin: string;
  /** Empty where no value names one. */
  readonly applicationId: string;
}

/** A rehearsal goes to the practice systems, whatever the values name. @throws PracticeWithoutAuvious */
export function auviousPlace(
  { auviousUrl, applicationId }: JsonObject,
  practice: PracticeJson | undefined,
): AuviousPlace {
  const url = practice === undefined ? URL.parse(String(auviousUrl)) : new URL(auviousOf(practice).origin);
  if (url === null) throw new Error('The values are checked: auviousUrl is an address.');
  return { origin: url.origin, applicationId: typeof applicationId === 'string' ? applicationId : '' };
}

/** What a run changes. A rehearsal is known by the origin of its practice systems as a whole. */
export function auviousTarget({ origin }: AuviousPlace, practice: PracticeJson | undefined): RunTarget {
  if (practice !== undefined) return { origin: practice.genesysCloud.origin, label: text.practiceTarget };
  return { origin, label: text.target(new URL(origin).host) };
}
