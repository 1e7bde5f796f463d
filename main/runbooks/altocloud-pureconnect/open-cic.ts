import { SecretNotGiven } from '../../runs/faults.ts';
import type { Opening } from '../../runs/runnable.ts';
import { createIcws } from '../../systems/icws/system.ts';
import type { CicContext } from './context.ts';

/** ICWS of the CIC server as the CIC user of the values. Nothing is asked of it yet. */
export function openCic(opening: Opening, { origin }: CicContext): ReturnType<typeof createIcws> {
  const { values, practice } = opening;
  return createIcws({
    // A rehearsal goes nowhere but to the practice systems, whatever the values or a reply name.
    transportTo: (to) => opening.transport(practice === undefined ? [to] : []),
    origin,
    sessions: opening.sessions,
    async account() {
      const password = await opening.secret('cicPassword');
      if (password === undefined || password.length === 0) throw new SecretNotGiven('cicPassword');
      return { user: String(values.cicUser), password };
    },
  });
}
