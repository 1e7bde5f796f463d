import type { Need, NeedRow } from '../need.ts';

const SOURCE = 'Altocloud Integration, Technical Reference, PureConnect 2020 R3';

const journey = (name: string, level: string, policy: string, rest: Partial<NeedRow> = {}): Omit<NeedRow, 'row'> => ({
  type: 'Journey',
  name,
  level,
  policy,
  confidence: 'confirmed',
  ...rest,
});
const routing = (name: string, level: string, policy: string, rest: Partial<NeedRow> = {}): Omit<NeedRow, 'row'> => ({
  type: 'Routing',
  name,
  level,
  policy,
  confidence: 'confirmed',
  ...rest,
});
const numbered = (rows: readonly Omit<NeedRow, 'row'>[]): readonly NeedRow[] =>
  rows.map((row, index) => ({ row: index + 1, ...row }));

/** The ten lines of the default AI Agent role (guide, Default Roles). */
export const AI_AGENT_ROLE: Need = {
  id: 'ai-agent-role',
  kind: 'runbook',
  title: 'AI Agent default role',
  source: `${SOURCE}, Default Roles`,
  rows: numbered([
    journey('Actionmap', 'View', 'journey:actionmap:view'),
    journey('Actiontarget', 'View', 'journey:actiontarget:view'),
    journey('Customer', 'All', 'journey:customer:*', {
      confidence: 'unknown',
      note: 'The vendor’s help has a section on customers, but no API source names this entity or its actions.',
    }),
    journey('Event', 'Add, Edit, View', 'journey:event:add', {
      also: ['journey:event:edit', 'journey:event:view'],
      confidence: 'likely',
      note: 'API sources show view only; add and edit are written by the same pattern. Newer vendor help lists only view.',
    }),
    journey('Outcome', 'View', 'journey:outcome:view', {
      note: 'The list of outcomes is deprecated in the API since release 259.0.0 of the vendor’s SDK (2026-08-15).',
    }),
    journey('Report', 'View', 'journey:report:view', {
      confidence: 'likely',
      note: 'The vendor’s help lists it; no API source does.',
    }),
    journey('Segment', 'View', 'journey:segment:view'),
    journey('Session', 'View', 'journey:session:view'),
    journey('Settings', 'View', 'journey:settings:view', {
      confidence: 'likely',
      note: 'Seen in one preview of the vendor’s SDK (2023-10-04); the vendor’s help still has a section on settings.',
    }),
    journey('Visit', 'All', 'journey:visit:*', {
      confidence: 'unknown',
      note: 'No API source names this entity; today’s sources speak of sessions. It is probably retired.',
    }),
  ]),
  mandatory: [],
};

/** What agents need besides the AI Agent role (guide, Routing permissions for agents). */
export const AGENT_ROUTING: Need = {
  id: 'agent-routing',
  kind: 'runbook',
  title: 'Routing permissions for agents',
  source: `${SOURCE}, Routing permissions for agents`,
  rows: numbered([
    routing('Agent', 'On Queue', 'routing:agent:onqueue', {
      confidence: 'likely',
      note: 'It guards no published method; the spelling is that of a third party’s role.',
    }),
    routing('Queue', 'Join', 'routing:queue:join'),
    routing('Queue', 'Search', 'routing:queue:search'),
    routing('Queue', 'View', 'routing:queue:view'),
  ]),
  mandatory: [],
};

/** Every journey permission, for the administrator (guide, Assign Altocloud Permissions in PureCloud). */
export const ADMIN_JOURNEY: Need = {
  id: 'admin-journey',
  kind: 'runbook',
  title: 'All journey permissions for the administrator',
  source: `${SOURCE}, Assign Altocloud Permissions in PureCloud`,
  rows: numbered([
    journey('All entities', 'All Permissions', 'journey:*:*', {
      note: 'Without the organization’s own catalogue this is what the bundled one lists today.',
    }),
  ]),
  mandatory: [],
};
