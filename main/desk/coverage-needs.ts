import type { Need } from '../../shared/coverage/need.ts';
import { needOfProfile } from '../../shared/coverage/needs/need-of-profile.ts';
import { RUNBOOK_NEEDS } from '../../shared/coverage/needs/runbook-needs.ts';
import type { ReplyOf } from '../../shared/ipc/contract.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { CoverageChoiceGone } from '../coverage/faults.ts';
import type { DeskContext } from './context.ts';

type ListedNeed = ReplyOf<'coverage.needs'>['needs'][number];

/** Needs by name: those of profiles, the user's own among them, then the permission sets of runbooks. */
export async function namedNeeds({
  app,
}: Pick<DeskContext, 'app'>): Promise<{ readonly needs: readonly Need[]; readonly problems: readonly Problem[] }> {
  const { profiles, problems } = await app.profiles();
  return { needs: [...profiles.map(({ profile }) => needOfProfile(profile)), ...RUNBOOK_NEEDS], problems };
}

/** @throws CoverageChoiceGone */
export async function namedNeed(desk: Pick<DeskContext, 'app'>, id: string): Promise<Need> {
  const found = (await namedNeeds(desk)).needs.find((need) => need.id === id);
  if (found === undefined) throw new CoverageChoiceGone('need');
  return found;
}

/** A need as it is listed. */
export function listedNeed({ id, kind, title, source, rows }: Need): ListedNeed {
  return { id, kind, title, source, rows: rows.length };
}
