import { ByWord } from './by-word.ts';
import { type Permission, partsOf, WILDCARD } from './permission.ts';
import type { PolicyWords } from './policy.ts';

/** Needs by action, as their places in the list that was indexed. */
interface Actions {
  readonly byAction: ByWord<number[]>;
  /** All of them, those that want `*` too: what a policy with the action `*` reaches. */
  readonly all: number[];
}

interface Entities {
  readonly byEntity: ByWord<Actions>;
  /** Of all entities, those that want `*` too: what a policy with the entity `*` reaches. */
  readonly all: Actions;
}

const NOTHING: readonly number[] = [];

/**
 * Needed permissions, sorted by domain, entity and action. There are few of them and very many policies: a policy is
 * held against the index, and most are dropped after one look-up of their domain.
 */
export class NeedIndex {
  readonly #domains = new ByWord<Entities>();

  constructor(needs: readonly Permission[]) {
    for (const [place, need] of needs.entries()) {
      const { domain, entity, action } = partsOf(need);
      const { byEntity, all } = this.#domains.getOrMake(domain, () => ({ byEntity: new ByWord(), all: noActions() }));
      put(all, action, place);
      // A wanted * is reached by a * alone, so it stands under no word.
      if (entity !== WILDCARD) put(byEntity.getOrMake(entity, noActions), action, place);
    }
  }

  /**
   * Calls `visit` with the place of every need that the policy reaches, by the rule of `covers`, and whether it names
   * the action. A policy that names an action twice, or with `*` beside it, visits a need twice, by its name first.
   */
  reach({ domain, entityName, actions }: PolicyWords, visit: (place: number, named: boolean) => void): void {
    const entities = this.#domains.get(domain);
    if (entities === null) return;
    const below = entityName === WILDCARD ? entities.all : entities.byEntity.get(entityName);
    if (below === null) return;
    let any = false;
    for (const action of actions) {
      if (action === WILDCARD) any = true;
      else for (const place of below.byAction.get(action) ?? NOTHING) visit(place, true);
    }
    if (any) for (const place of below.all) visit(place, false);
  }
}

function noActions(): Actions {
  return { byAction: new ByWord(), all: [] };
}

function put(actions: Actions, action: string, place: number): void {
  actions.all.push(place);
  if (action !== WILDCARD) actions.byAction.getOrMake(action, () => []).push(place);
}
