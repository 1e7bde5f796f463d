import type { Handlers, ReplyOf } from '../../shared/ipc/contract.ts';
import { plainName } from '../../shared/plain-name.ts';
import { coverageInputsText as text } from '../../shared/text/coverage-inputs.ts';
import type { WorkerLimits } from '../coverage/worker-client.ts';
import type { DeskContext } from './context.ts';
import { CoverageDesk } from './coverage-desk.ts';
import { exportCoverage } from './coverage-export.ts';
import { liveHandlers } from './coverage-live-handlers.ts';
import { listedNeed, namedNeed, namedNeeds } from './coverage-needs.ts';

type Group = Pick<Handlers, Extract<keyof Handlers, `coverage.${string}`>>;

const LONGEST_NAME = 120;

/** What is granted against what is needed: inputs, choices and answers. */
export function coverageHandlers(desk: DeskContext, limits?: WorkerLimits): Group {
  const coverage = new CoverageDesk(desk, limits);
  const { comparison, uploads, live } = coverage;
  let pasted = 0;

  return {
    ...liveHandlers(desk, coverage),

    'coverage.state': () => coverage.state(),

    async 'coverage.upload'(part) {
      const { received, whole } = uploads.take({ ...part, name: shownName(part.name) });
      if (whole === undefined) return { received };
      const asked = { id: comparison.newId(), name: shownName(part.name), bytes: whole };
      const state = await coverage.state(await comparison.bring('read', asked, [whole.buffer]));
      return { received, input: asked.id, state };
    },

    async 'coverage.paste'({ text: content }) {
      pasted += 1;
      const bytes = new TextEncoder().encode(content);
      const asked = { id: comparison.newId(), name: text.pasted(pasted), bytes };
      return coverage.state(await comparison.bring('read', asked, [bytes.buffer]));
    },

    async 'coverage.remove'({ input }) {
      const state = await comparison.change('remove', { input });
      live.forget(input);
      return coverage.state(state);
    },

    async 'coverage.clear'() {
      uploads.clear();
      await live.stop();
      live.forget();
      return coverage.state(await comparison.change('clear', undefined));
    },

    async 'coverage.needs'() {
      const { needs, problems } = await namedNeeds(desk);
      return { needs: needs.map(listedNeed), problems: [...problems] };
    },

    async 'coverage.choose'({ need, scope, division, row }) {
      const wanted = need?.is === 'listed' ? { is: need.is, need: await namedNeed(desk, need.id) } : need;
      return coverage.state(
        await comparison.change('choose', {
          ...(wanted === undefined ? {} : { need: wanted }),
          ...(scope === undefined ? {} : { scope }),
          ...(division === undefined ? {} : { division }),
          ...(row === undefined ? {} : { row }),
        }),
      );
    },

    // What came from another thread belongs to nobody else: it may be handed on as it is.
    'coverage.report': async () => (await comparison.look('report', undefined)) as ReplyOf<'coverage.report'>,
    'coverage.matrix': async () => (await comparison.look('matrix', undefined)) as ReplyOf<'coverage.matrix'>,
    'coverage.roles': async (wish) => (await comparison.look('roles', wish)) as ReplyOf<'coverage.roles'>,
    'coverage.compare': async (wish) => (await comparison.look('compare', wish)) as ReplyOf<'coverage.compare'>,
    'coverage.closing': async (wish) => (await comparison.look('closing', wish)) as ReplyOf<'coverage.closing'>,
    'coverage.export': (wish) => exportCoverage(desk, coverage, wish),
  };
}

/** A file's name as it is shown: without its folder and without marks that show nothing or turn text around. */
function shownName(name: string): string {
  const own = plainName(name.split(/[\\/]/).at(-1) ?? '');
  return own === '' ? text.unnamed : own.slice(0, LONGEST_NAME);
}
