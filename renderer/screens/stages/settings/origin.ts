import type { EngagementView } from '../../../../shared/ipc/views.ts';
import { ownFact } from '../../../../shared/parameters/own-fact.ts';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import { deskText } from '../../../../shared/text/desk.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';

/** Who supplied a value that nobody typed here: a step of a run, or a fact of another runbook that stands in for it. */
export function originOf(
  { facts }: Pick<EngagementView, 'facts'>,
  runbook: string,
  { name, own, offeredBy = [] }: Parameter,
): string | undefined {
  const given = facts.find((fact) => fact.name === (own ? ownFact(runbook, name) : name));
  if (given !== undefined) return given.from === deskText.you ? undefined : settingsStageText.found(given.from);
  const offer = facts.find((fact) => offeredBy.includes(fact.name));
  return offer === undefined ? undefined : settingsStageText.offered(offer.label);
}
