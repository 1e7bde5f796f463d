import type { RequestOf } from '../../shared/ipc/contract.ts';
import { coverageInputsText as text } from '../../shared/text/coverage-inputs.ts';
import type { LiveProgress, LiveResult } from '../coverage/live/order.ts';
import { holdProgress } from '../coverage/live/progress-place.ts';
import type { DeskContext } from './context.ts';
import { readerOf } from './coverage-reader.ts';

/** What is to be read, and how far it has come is told to whom. */
export interface LiveWish {
  readonly order: RequestOf<'coverage.live.start'>;
  /** Something of it was read before: only the rest is asked for. */
  readonly resume: boolean;
  readonly signal: AbortSignal;
  onProgress(progress: LiveProgress): void;
}

/**
 * Reads once, as whoever is signed in, until the session ends. A reading of the organization is recorded in the
 * engagement's folder as it goes on, and no other process reads into the same record.
 * @throws NotSignedIn, LockedByAnother, and what opening the engagement's runbook throws
 */
export async function readInSession(
  desk: DeskContext,
  { order, resume, signal, onProgress }: LiveWish,
): Promise<LiveResult> {
  const { app } = desk;
  const { engagement, subject } = order;
  // Loaded with the first reading: most windows never make one.
  const { readLive } = await import('../coverage/live/read-live.ts');
  const { reader, session, region } = await readerOf(desk, engagement);
  const progress = subject.is === 'organization' ? await holdProgress(app, { engagement }, text.command) : undefined;
  try {
    return await readLive({
      reader,
      subject,
      now: () => app.clock.now(),
      signal: AbortSignal.any([signal, session.signal]),
      onProgress,
      ...(progress === undefined ? {} : { progress, resume }),
      ...(region === undefined ? {} : { region }),
    });
  } finally {
    await progress?.release();
  }
}
