import type { Handlers } from '../../shared/ipc/contract.ts';
import { AUVIOUS_RUNBOOK } from '../../shared/runbooks/auvious-facades/auvious.ts';
import { auviousGenesysText as text } from '../../shared/text/auvious-genesys.ts';
import { reasonOf } from '../engine/blocked.ts';
import { RunbookHasNoChoices } from '../runbooks/auvious-facades/genesys/faults.ts';
import { NotSignedIn } from './connect-faults.ts';
import type { DeskContext } from './context.ts';
import { endIfRefused, readerOf } from './coverage-reader.ts';
import { sessionsOf } from './sessions.ts';

/** What a request can name, looked up in Genesys Cloud as whoever signed in. Nothing is changed here. */
export function choicesHandlers(desk: DeskContext): Pick<Handlers, 'auvious.choices'> {
  return {
    /** @throws RunbookHasNoChoices; why nothing could be looked up is part of the reply */
    async 'auvious.choices'({ engagement, runbook, kind, search }) {
      if (runbook !== AUVIOUS_RUNBOOK.runbook) throw new RunbookHasNoChoices(runbook);
      const nothing = { items: [], more: false };
      // Asked while somebody types: without a session it is an answer, not a fault.
      if (sessionsOf(desk).of(engagement) === undefined) {
        return { ...nothing, problem: new NotSignedIn(text.signInToChoose).toProblem() };
      }
      // Loaded when it is asked for: few windows ever open this page.
      const { choicesOf } = await import('../runbooks/auvious-facades/genesys/choices.ts');
      try {
        const { reader, session } = await readerOf(desk, engagement);
        const { items, more } = await choicesOf(reader)(kind, search, session.signal);
        return { items: [...items], more };
      } catch (error) {
        endIfRefused(desk, engagement, error);
        return { ...nothing, problem: reasonOf(error).problem };
      }
    },
  };
}
