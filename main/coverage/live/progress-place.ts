import { join } from 'node:path';
import { liveText as text } from '../../../shared/text/live-audit.ts';
import { acquireLock } from '../../engagements/lock.ts';
import type { Surroundings } from '../../runs/surroundings.ts';
import { type ProgressFile, progressFile } from './progress-file.ts';

/** Whose reading it is: a saved engagement's, or that of practice systems without one. */
export type ReadingPlace = { readonly engagement: string } | { readonly practice: string };

/** A progress file that nobody else writes to until it is released. */
export interface HeldProgress extends ProgressFile {
  release(): Promise<void>;
}

/**
 * The progress file of a place. An engagement's lies in its own folder and is purged with it.
 * @param command what this process does, for whoever finds it held
 * @throws LockedByAnother, BadEngagementId
 */
export async function holdProgress(
  { store, locks, folder }: Pick<Surroundings, 'store' | 'locks' | 'folder'>,
  place: ReadingPlace,
  command: string,
): Promise<HeldProgress> {
  const isEngagement = 'engagement' in place;
  const name = isEngagement ? place.engagement : `practice-${new URL(place.practice).port}`;
  const own = isEngagement ? store.auditFolder(place.engagement) : join(folder, 'audits', name);
  const lock = await acquireLock(locks, {
    path: join(folder, 'locks', `audit-${name}.lock`),
    what: text.lockOf(name),
    command,
  });
  return { ...progressFile(locks.files, join(own, 'organization.ndjson')), release: () => lock.release() };
}
