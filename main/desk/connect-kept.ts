import type { ConnectState } from '../../shared/ipc/views.ts';
import { connectText as text } from '../../shared/text/connect.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { inTime } from '../in-time.ts';
import { keptIn, keychainFor } from './connect-secrets.ts';
import type { DeskContext } from './context.ts';

type Kept = Pick<ConnectState, 'kept' | 'keychain'>;

/** The page appears after this time, whether or not somebody has answered the keychain's prompt. */
const PATIENCE_MS = 1_500;

/**
 * Where secrets are kept, for the window. While the keychain has not answered yet, what is in memory; the window hears
 * of it when it has.
 */
export async function keptNow(desk: DeskContext, engagement: Engagement): Promise<Kept> {
  const { id, practice } = engagement;
  const opened = practice ? Promise.resolve() : desk.app.keychain().then(() => undefined);
  if (await inTime(opened, PATIENCE_MS)) return looked(desk, engagement);
  void opened.then(() => desk.tell('engagement-changed', { engagement: id }));
  const inMemory = (name: string) => (desk.held.get(id, name) === undefined ? 'none' : 'memory');
  return {
    kept: { operatorClientSecret: inMemory('operatorClientSecret'), accessToken: inMemory('accessToken') },
    keychain: {
      usable: false,
      problem: { code: 'keychain-waiting', message: text.keychainWaiting, fix: text.keychainWaitingFix },
    },
  };
}

async function looked(desk: DeskContext, engagement: Engagement): Promise<Kept> {
  const [{ usable, problem }, operatorClientSecret, accessToken] = await Promise.all([
    keychainFor(desk, engagement),
    keptIn(desk, engagement, 'operatorClientSecret'),
    keptIn(desk, engagement, 'accessToken'),
  ]);
  return {
    kept: { operatorClientSecret, accessToken },
    keychain: { usable, ...(problem === undefined ? {} : { problem }) },
  };
}
