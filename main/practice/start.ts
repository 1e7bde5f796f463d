import type { PracticeOptions } from './genesys-cloud/options.ts';
import type { Samples } from './genesys-cloud/samples.ts';
import { startPracticeGenesysCloud } from './genesys-cloud/start.ts';

/** What `practice` prints: where the practice systems are and how to sign in to them. */
export interface PracticeJson {
  /** A running practice of an earlier version has no client for the sign-in by browser. */
  readonly genesysCloud: Omit<Samples, 'browserClient'> & Partial<Pick<Samples, 'browserClient'>>;
}

/** The running practice systems. */
export interface Practice {
  readonly json: PracticeJson;
  close(): Promise<void>;
}

/** Long enough that the wait for a new grant is seen, short enough to rehearse with. */
const PROPAGATION_SECONDS = 2;
/** Somebody has each role, so that a reading of the organization has people to show. */
const MEMBERS_PER_ROLE = 2;

/**
 * Starts every practice system; `GET /practice` of the Genesys Cloud origin answers the same JSON.
 * @throws PracticePortUnavailable
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const genesysCloud = await startPracticeGenesysCloud(
    { propagationSeconds: PROPAGATION_SECONDS, membersPerRole: MEMBERS_PER_ROLE, ...options },
    () => json,
  );
  const json: PracticeJson = { genesysCloud: genesysCloud.samples };
  return { json, close: () => genesysCloud.close() };
}
