import type { Engagement } from '../engagements/engagement.ts';
import { lockEngagement } from '../engagements/lock.ts';
import type { DeskContext } from './context.ts';

/**
 * Changes an engagement's document under its lock and tells the window. `change` gets the document as it is on the disk
 * at that moment, and must not wait for anybody.
 * @throws LockedByAnother (also while this window runs something in it), and what opening throws
 */
export async function changeEngagement(
  { app, tell }: Pick<DeskContext, 'app' | 'tell'>,
  id: string,
  change: (engagement: Engagement) => Engagement,
): Promise<Engagement> {
  const lock = await lockEngagement(app, id, 'groundwork (window)');
  let saved: Engagement;
  try {
    const { engagement } = await app.store.open(id);
    saved = await app.store.save(change(engagement));
  } finally {
    await lock.release();
  }
  tell('engagement-changed', { engagement: id });
  return saved;
}
