import { Fault } from '../../shared/results/fault.ts';
import { coverageInputsText as text } from '../../shared/text/coverage-inputs.ts';
import type { Reader } from '../engine/call.ts';
import { NotSignedIn } from './connect-faults.ts';
import type { DeskContext } from './context.ts';
import { openJob } from './open-job.ts';
import { type Session, sessionsOf } from './sessions.ts';
import { signInPartOf } from './sign-in-part.ts';

/** Reads as whoever signed in to an engagement, until that session ends. */
export interface SessionReader {
  readonly reader: Reader;
  readonly session: Session;
  /** The API host's domain; undefined for the practice organization. */
  readonly region: string | undefined;
  readonly practice: boolean;
}

/** One sign-in serves all that is read in a session. */
const readers = new WeakMap<Session, Promise<SessionReader>>();

/** @throws NotSignedIn, and what opening the engagement's runbook throws */
export function readerOf(desk: DeskContext, engagement: string): Promise<SessionReader> {
  const session = sessionsOf(desk).of(engagement);
  if (session === undefined) return Promise.reject(new NotSignedIn(text.signInFirst));
  const known = readers.get(session);
  if (known !== undefined) return known;
  const opening = open(desk, engagement, session);
  readers.set(session, opening);
  opening.catch(() => readers.delete(session));
  return opening;
}

async function open(desk: DeskContext, engagement: string, session: Session): Promise<SessionReader> {
  const { job } = await openJob(desk, {
    engagement,
    runbook: session.runbook,
    purpose: 'verify',
    partOf: signInPartOf,
  });
  // It holds nothing open: what ends with a job is a practice organization of its own.
  await job.close();
  const { read: reader, target } = job.opened;
  const host = new URL(target.origin).hostname;
  const region = host.startsWith('api.') ? host.slice('api.'.length) : undefined;
  return { reader, session, region, practice: job.practice };
}

/** Refused meanwhile, or expired: the operator has to sign in again, and the window says so. */
export function endIfRefused(desk: DeskContext, engagement: string, why: unknown): void {
  if (!(why instanceof Fault) || why.code !== 'token-refused') return;
  if (sessionsOf(desk).end(engagement)) desk.tell('engagement-changed', { engagement });
}
