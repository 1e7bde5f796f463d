import type { JsonObject } from '../../../shared/json.ts';
import { nexusText as text } from '../../../shared/text/nexus-services.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { nexusOf } from '../../runs/practice-nexus.ts';
import type { RunTarget } from '../../runs/runnable.ts';

/** Which contact center a run is about, and where its Digital Channels answers. */
export interface ContactCenter {
  readonly origin: string;
  /** What stands before `/nexus` in every path; empty or without a slash at the end. */
  readonly path: string;
  /** In lower case. */
  readonly ccid: string;
  /** For locks and for the engagement. A rehearsal is known by the origin of its practice systems as a whole. */
  readonly target: RunTarget;
}

/** The contact center of checked values. Practice answers for whatever address they name: nothing real is touched. */
export function contactCenterOf(values: JsonObject, practice: PracticeJson | undefined): ContactCenter {
  const ccid = String(values.ccid ?? '').toLowerCase();
  if (practice !== undefined) {
    const { origin } = nexusOf(practice);
    const target = { origin: practice.genesysCloud.origin, label: text.practiceCenter(ccid) };
    return { origin, path: '', ccid, target };
  }
  const url = new URL(String(values.nexusURL));
  const target = { origin: url.origin, label: text.center(ccid, url.host) };
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, ''), ccid, target };
}
