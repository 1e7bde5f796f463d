import { needOfProfile } from '../../shared/coverage/needs/need-of-profile.ts';
import type { EventOf, ReplyOf } from '../../shared/ipc/contract.ts';
import type { Profile } from '../../shared/profiles/profile.ts';
import type { WorkerLimits } from '../coverage/worker-client.ts';
import type { WorkspaceState } from '../coverage/workspace-types.ts';
import type { DeskContext } from './context.ts';
import { Comparison } from './coverage-comparison.ts';
import { LiveReadings } from './coverage-live.ts';
import { listedNeed } from './coverage-needs.ts';
import { type Telling, telling } from './coverage-telling.ts';
import { Uploads } from './coverage-uploads.ts';

export type CoverageState = ReplyOf<'coverage.state'>;

const all = new WeakMap<DeskContext, CoverageDesk>();

/** The coverage of a window; undefined where it has none. */
export function coverageOf(desk: DeskContext): CoverageDesk | undefined {
  return all.get(desk);
}

/** What a window's coverage is made of; it ends with the desk's works. */
export class CoverageDesk {
  readonly uploads = new Uploads();
  readonly comparison: Comparison;
  readonly live: LiveReadings;
  readonly #telling: Telling;

  constructor(desk: DeskContext, limits?: WorkerLimits) {
    this.#telling = telling(() => {
      const known = this.comparison.known;
      if (known !== undefined) desk.tell('coverage-state', this.wire(known));
    });
    const changed = () => this.#telling.changed();
    this.comparison = new Comparison(changed, limits);
    this.live = new LiveReadings(desk, this.comparison, changed);
    all.set(desk, this);
    desk.works.atEnd(() => this.close());
  }

  /** The state as the window gets it. */
  async state(of?: WorkspaceState): Promise<CoverageState> {
    return this.wire(of ?? (await this.comparison.state()));
  }

  wire({ inputs, chosen, scope, scopeRole, divisions, catalogue, version }: WorkspaceState): EventOf<'coverage-state'> {
    const { need, needUnread, division } = chosen;
    const live = this.live.view();
    return {
      inputs: inputs.map((input) => ({ ...input, ...(this.live.hasFile(input.id) ? { live: true } : {}) })),
      ...(need === undefined ? {} : { need: listedNeed(need) }),
      needUnread: [...needUnread],
      scope: { ...scope },
      ...(scopeRole === undefined ? {} : { scopeRole }),
      ...(division === undefined ? {} : { division: division === 'all' ? division : division.id }),
      divisions: [...divisions],
      catalogue,
      ...(live === undefined ? {} : { live }),
      version,
    };
  }

  /** A profile was changed: where it is what is needed, it counts as it is now. One that was removed stays as it was. */
  async profileChanged(profile: Profile): Promise<void> {
    const chosen = this.comparison.known?.chosen.need;
    if (chosen?.kind !== 'profile' || chosen.id !== profile.id) return;
    await this.comparison.change('choose', { need: { is: 'listed', need: needOfProfile(profile) } });
  }

  async close(): Promise<void> {
    this.#telling.close();
    this.uploads.clear();
    await this.live.close();
    await this.comparison.close();
  }
}
