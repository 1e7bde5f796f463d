import { ownFact } from '../../shared/parameters/own-fact.ts';
import type { ParameterTable } from '../../shared/parameters/parameter.ts';
import type { Engagement, Fact } from './engagement.ts';
import type { History } from './fold.ts';

/** What a runbook is told by, and which of its parameters are its own. */
export interface FactOwner {
  readonly id: string;
  readonly parameters: ParameterTable;
}

/** Facts about where an organization is and what it is called: every runbook of an engagement shares them. */
const OF_PLACE = ['region', 'loginURL', 'apiURL', 'orgId', 'orgShortName', 'orgLongName', 'homeDivisionId'];
/** Permissions chosen by row: rows are numbered by each guide. */
const OF_EVERY_OWNER = ['rows'];

/** Whether a value of this name belongs to the runbook alone. */
function isOwn({ parameters }: Pick<FactOwner, 'parameters'>, name: string): boolean {
  return OF_EVERY_OWNER.includes(name) || parameters.some((parameter) => parameter.name === name && parameter.own);
}

/** Values by the names of the facts that hold them. */
export function asFacts<T>(owner: FactOwner, values: { readonly [name: string]: T }): { [name: string]: T } {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [isOwn(owner, name) ? ownFact(owner.id, name) : name, value]),
  );
}

/**
 * The engagement as one of its runbooks sees it, with facts by their plain names: what is shared, what was typed for
 * this runbook, and what its own steps found. What the steps of another runbook found counts when it is about the
 * organization or is asked for by a parameter of this one; another integration's role or client never does.
 * @param history supplies what this runbook's steps found and a later run of another one overwrote
 */
export function seenBy(engagement: Engagement, owner: FactOwner, history?: History): Engagement {
  const runbookOf = new Map(
    engagement.runs.map(({ id, runbook }) => [id, runbook.replace(/\/(?:verify|rotate)$/, '')]),
  );
  const isForeign = ({ from }: Fact) => from.run !== undefined && runbookOf.get(from.run) !== owner.id;
  const offered = owner.parameters.flatMap(({ name, own, offeredBy = [] }) => [...(own ? [] : [name]), ...offeredBy]);
  const counts = ([name, fact]: readonly [string, Fact]): boolean => {
    if (isOwn(owner, name)) return fact.from.run !== undefined && !isForeign(fact);
    if (fact.from.step === undefined || !isForeign(fact)) return true;
    return OF_PLACE.includes(name) || offered.includes(name);
  };
  const suffix = ownFact(owner.id, '');
  const entries = Object.entries(engagement.facts);
  const own = entries.flatMap(([name, fact]) => {
    const plain = name.endsWith(suffix) ? name.slice(0, -suffix.length) : '';
    return isOwn(owner, plain) ? [[plain, fact] as const] : [];
  });
  const facts = { ...foundBy(engagement, owner.id, history), ...Object.fromEntries(entries.filter(counts)) };
  return { ...engagement, facts: { ...facts, ...Object.fromEntries(own) } };
}

/** What the steps of a runbook found, as far as it still stands. */
function foundBy({ touchedAt }: Engagement, id: string, history: History | undefined): { [name: string]: Fact } {
  const book = history?.runbooks.get(id);
  if (book === undefined) return {};
  const run = history?.runs.findLast(({ runbook }) => runbook === id)?.run;
  const facts = [...book.records].flatMap(([step, { out }]) =>
    book.statuses.get(step) === 'undone'
      ? []
      : Object.entries(out).map(([name, value]) => [
          name,
          { value, from: { ...(run === undefined ? {} : { run }), step }, at: touchedAt },
        ]),
  );
  return Object.fromEntries(facts);
}
