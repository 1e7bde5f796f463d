import type { Handlers } from '../../shared/ipc/contract.ts';
import { numbersText as text } from '../../shared/text/numbers.ts';
import { readNumbers } from '../runbooks/nexus-sms/numbers/read-numbers.ts';
import { NotSignedIn } from './connect-faults.ts';
import type { DeskContext } from './context.ts';
import { endIfRefused } from './coverage-reader.ts';
import { openJob } from './open-job.ts';
import { sessionsOf } from './sessions.ts';

/** Toll-free numbers, for the page that lists and chooses them. Nothing is ordered here. */
export function numbersHandlers(desk: DeskContext): Pick<Handlers, 'numbers.read'> {
  return {
    async 'numbers.read'({ engagement, runbook, search }) {
      const session = sessionsOf(desk).of(engagement);
      const noOperator = session === undefined ? new NotSignedIn(text.signInFirst).toProblem() : undefined;
      const { job } = await openJob(desk, { engagement, runbook, purpose: 'verify' });
      try {
        const signal = session?.signal ?? new AbortController().signal;
        const seen = await readNumbers(job, { search, noOperator }, signal);
        return { ...seen, at: new Date(desk.app.clock.now()).toISOString() };
      } catch (error) {
        endIfRefused(desk, engagement, error);
        throw error;
      } finally {
        await job.close();
      }
    },
  };
}
