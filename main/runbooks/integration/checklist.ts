import { coverage } from '../../../shared/coverage/coverage.ts';
import { type RowChoices, resolveRows } from '../../../shared/coverage/resolve.ts';
import { holdingsOfSubject, type RoleHoldings } from '../../../shared/permissions/holdings-of.ts';
import type { WantedDivision } from '../../../shared/permissions/wanted-division.ts';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { Fault } from '../../../shared/results/fault.ts';
import type { Finding } from '../../../shared/results/finding.ts';
import { rowsText as text } from '../../../shared/text/rows.ts';
import { loadBundledCatalogue } from '../../catalogue/load.ts';
import type { Reader } from '../../engine/call.ts';
import { type Given, Notebook } from '../../engine/knowledge.ts';
import type { RowsChecked, RowsWish } from '../../runs/rows.ts';
import { getSubject } from '../../systems/genesys-cloud/calls/subjects.ts';
import { type Needs, needsOf } from '../genesys-cloud/needs.ts';
import { ownGrants } from '../genesys-cloud/own-grants.ts';
import { NoClientYet } from './checklist-faults.ts';
import type { IntegrationContext } from './context.ts';
import { proofsOf } from './row-proof.ts';

/** Somebody's grants, or why they are not known. */
type Grants =
  | { readonly is: 'read'; readonly roles: readonly RoleHoldings[] }
  | { readonly is: 'unread'; readonly why: Fault };

/** The rows compared by grant with what the operator, or the new client, holds at this moment. Sends reads only. */
export async function checkRows(context: IntegrationContext, read: Reader, wish: RowsWish): Promise<RowsChecked> {
  const { given, of, principal, signal } = wish;
  const known = new Notebook(given);
  known.learn('signin', { principalId: principal.id, principalType: principal.kind, principalName: principal.name });
  const clientId = clientOf(given);
  const [needs, grants] = await Promise.all([
    needsOf(context, read, known, signal),
    of === 'you'
      ? grantsFrom(() => ownGrants(context, read, known, signal))
      : clientId === undefined
        ? { is: 'unread' as const, why: new NoClientYet() }
        : grantsFrom(() => read.read(getSubject(clientId), signal)),
  ]);
  const roles = grants.is === 'read' ? grants.roles : null;
  const division = of === 'you' ? undefined : clientDivision(given);
  const why = grants.is === 'read' ? undefined : text.notRead(grants.why.message);
  const byGrant = coverage(needs.rows, roles, { live: needs.live, division, why });
  const now = withRefusals(byGrant, needs);
  const recorded = of === 'you' ? [] : wish.recorded;
  const findings = now.map((finding) =>
    joined(
      finding,
      recorded.find(({ row }) => row === finding.row),
    ),
  );
  const nothing = grants.is === 'unread' && recorded.length === 0;
  return {
    subject: of === 'you' ? principal.name : String(given.values.appName ?? clientId ?? ''),
    catalogue: aboutCatalogue(needs),
    findings,
    proofs: proofsOf(needs.rows, roles, needs.catalogue, choicesOf(given), division),
    problem: nothing ? grants.why.toProblem() : undefined,
  };
}

/** The rows without anybody's grants, against the bundled catalogue. */
export async function uncheckedRows(profile: Profile, choices: RowChoices, why: string): Promise<RowsChecked> {
  const catalogue = await loadBundledCatalogue();
  const { rows, refused } = resolveRows(profile.rows, catalogue, choices);
  const needs = { rows, refused, live: false, catalogue };
  return {
    subject: '',
    catalogue: aboutCatalogue(needs),
    findings: coverage(rows, null, { live: false, why }),
    proofs: proofsOf(rows, null, catalogue, choices, undefined),
    problem: undefined,
  };
}

async function grantsFrom(reading: () => Promise<unknown>): Promise<Grants> {
  try {
    return { is: 'read', roles: holdingsOfSubject(await reading()).roles };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return { is: 'unread', why: error };
  }
}

/**
 * What the credentials proved, and what the grants say now. A row that was lost since is lost; one that came since is
 * not proved yet.
 */
function joined(now: Finding, recorded: Finding | undefined): Finding {
  if (recorded === undefined) return now;
  if (recorded.finding === 'granted') {
    const lost = now.finding === 'missing' || now.finding === 'conditional';
    return lost ? noted(now, text.noLonger(recorded.finding)) : recorded;
  }
  return now.finding === 'granted' ? noted(recorded, text.newer) : recorded;
}

/** A choice that this organization does not know changes nothing, and that is said at its row. */
function withRefusals(findings: readonly Finding[], { refused }: Needs): readonly Finding[] {
  return findings.map((finding) => {
    const fault = refused.find(({ field }) => field === `rows.${finding.row}`);
    return fault === undefined ? finding : noted(finding, fault.message);
  });
}

function noted(finding: Finding, note: string): Finding {
  return { ...finding, reason: finding.reason === undefined ? note : `${finding.reason}; ${note}` };
}

function clientOf({ values, records }: Given): string | undefined {
  const id = records.get('oauth')?.out.clientId ?? values.clientId;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function clientDivision({ values }: Given): WantedDivision | undefined {
  if (values.divisions === 'all') return 'all';
  return typeof values.homeDivisionId === 'string' ? { id: values.homeDivisionId, name: 'Home' } : undefined;
}

function choicesOf({ values }: Given): RowChoices {
  return (values.rows ?? {}) as RowChoices;
}

function aboutCatalogue({ catalogue, live }: Needs): RowsChecked['catalogue'] {
  return { source: live ? 'live' : 'bundled', at: catalogue.date, permissions: catalogue.entries.size };
}
