import { UnknownParameter } from '../../shared/parameters/faults.ts';
import { ownFact } from '../../shared/parameters/own-fact.ts';
import type { Parameter } from '../../shared/parameters/parameter.ts';
import type { Engagement } from '../engagements/engagement.ts';
import type { Runnable } from '../runs/runnable.ts';
import type { DeskContext } from './context.ts';
import { runnableIn } from './values-runnable.ts';

type Owner = Pick<Runnable, 'id' | 'parameters'>;

/** A runbook's secret parameters, in the order of its form. */
export function secretParameters({ parameters }: Pick<Owner, 'parameters'>): readonly Parameter[] {
  return parameters.filter(({ type }) => type === 'secret');
}

/**
 * The name under which a secret of a runbook is held, kept and referred to by a fact: a runbook's own secret must not
 * stand in for that of another runbook of the engagement.
 */
export function heldName(owner: Owner, name: string): string {
  return secretParameters(owner).some((each) => each.name === name && each.own) ? ownFact(owner.id, name) : name;
}

/** A secret that the window names. */
export interface NamedSecret {
  /** See `heldName`. */
  readonly held: string;
  readonly parameter: Parameter;
}

/**
 * With a runbook one of its secrets, else one that runbooks share.
 * @throws UnknownParameter for the name of no secret, RunbookUnknown
 */
export async function namedSecret(
  desk: Pick<DeskContext, 'app'>,
  engagement: Engagement,
  name: string,
  runbook: string | undefined,
): Promise<NamedSecret> {
  if (runbook !== undefined) {
    const owner = await runnableIn(desk, engagement, runbook);
    const parameter = secretParameters(owner).find((each) => each.name === name);
    if (parameter === undefined) throw new UnknownParameter(name);
    return { held: heldName(owner, name), parameter };
  }
  const { runnables } = await desk.app.runnables();
  const parameter = runnables.flatMap(secretParameters).find((each) => each.name === name && !each.own);
  if (parameter === undefined) throw new UnknownParameter(name);
  return { held: name, parameter };
}
