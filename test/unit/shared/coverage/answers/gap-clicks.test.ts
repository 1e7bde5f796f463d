import { describe, expect, it } from 'vitest';
import { answer } from '../../../../../shared/coverage/answers/answer.ts';
import type { Question } from '../../../../../shared/coverage/answers/question.ts';
import type { Need } from '../../../../../shared/coverage/need.ts';
import { integrationText } from '../../../../../shared/text/integration.ts';
import { ask, CONDITION, input, liveCatalogueOf, need, policy, role, subject } from './ask.ts';

const [logOn, openRoles] = integrationText.clicks.role;
const home = { id: 'd1', name: 'Home' };
const sales = { id: 'd2', name: 'Sales' };
const clicks = (question: Question, row = 0): readonly string[] => answer(question).rows[row]?.clicks ?? [];

describe('what to click for a gap', () => {
  it('is nothing for a granted row', () => {
    expect(clicks(ask(need('wfm:agent:view'), [input([role('R', ['wfm:agent:view'])])]))).toEqual([]);
  });

  it('missing: tick it in the closest role, and mind who has that', () => {
    const roles = [role('Far', ['routing:queue:view']), role('Near', ['wfm:agent:view', 'wfm:agent:edit'])];
    const question = ask(need('wfm:agent:view', 'wfm:agent:edit', 'quality:evaluation:view'), [input(roles)]);
    const steps = clicks(question, 2);
    expect(steps.slice(0, 2)).toEqual([logOn, openRoles]);
    expect(steps[2]).toContain('“Near”: it comes closest and lacks 1 permission.');
    expect(steps[3]).toContain('search “evaluation” (quality) and tick “view”');
    expect(steps.at(-1)).toBe('Click Save.');
  });

  it('missing: in the one role that is compared', () => {
    const inputs = [input([role('A', ['wfm:agent:view']), role('B', [])])];
    const question = ask(need('wfm:agent:edit'), inputs, { scope: { is: 'role', role: 'i1/id of B' } });
    expect(clicks(question)[2]).toBe('Open role “B”.');
  });

  it('missing: in a new role when no role grants anything', () => {
    const roles = [role('A', ['wfm:agent:view']), role('B', [])];
    expect(clicks(ask(need('quality:evaluation:view'), [input(roles)]))[2]).toContain('Add Role');
  });

  it('names no role where the input joins all roles of a user, or is a bare list', () => {
    const joined = { ...role('all roles of Ann', ['wfm:agent:view', policy('wfm:agent:edit', CONDITION)]) };
    const inputs = [input([joined], { format: 'user', subject: { kind: 'user', name: 'Ann' } })];
    const question = ask(need('wfm:agent:view', 'wfm:agent:edit', 'quality:evaluation:view'), inputs);
    const said = [1, 2].map((row) => clicks(question, row).join(' '));
    const elsewhere = clicks({ ...question, division: home }).join(' ');
    for (const each of [...said, elsewhere]) expect(each).not.toContain('all roles of Ann');
    expect(said[0]).toContain('Open the role that has it');
    expect(said[1]).toContain('Open a role that is to have it, or click Add Role');
    expect(elsewhere).toContain('Grant the role that has it in division Home');
  });

  it('conditional by a condition: which role, which condition, and to ask before lifting it', () => {
    const own = role('R', [policy('wfm:agent:view', CONDITION)]);
    const steps = clicks(ask(need('wfm:agent:view'), [input([own])]));
    expect(steps.slice(0, 3)).toEqual([logOn, openRoles, 'Open role “R”.']);
    expect(steps[3]).toContain('only under the condition Conversation.queues = Support');
    expect(steps[4]).toContain('Ask first');
  });

  it('conditional by division: add the division to a user’s role, or a client’s', () => {
    const grants = [{ role: 'Planner', division: sales, policies: ['wfm:agent:view'] }];
    const ofUser = clicks(ask(need('wfm:agent:view'), [subject('Ann', grants)], { division: home }));
    expect(ofUser).toHaveLength(4);
    expect(ofUser[2]).toContain('Ann');
    expect(ofUser[3]).toContain('role “Planner”, click in Divisions and add division Home');
    const ofClient = clicks(ask(need('wfm:agent:view'), [subject('App', grants, 'client')], { division: 'all' }));
    expect(ofClient[0]).toContain('OAuth');
    expect(ofClient.at(-1)).toContain('add all divisions');
  });

  it('conditional by division: grant the role there, when it is not known to whom', () => {
    const question = ask(need('wfm:agent:view'), [input([role('R', ['wfm:agent:view'])])], { division: home });
    expect(clicks(question)).toEqual(['Grant role “R” in division Home to whoever is to have it.']);
  });

  it('not offered: nothing to click, but whom to ask', () => {
    const question = ask(need('journey:visit:view'), [input([role('R', ['wfm:agent:view'])])], {
      catalogue: liveCatalogueOf('wfm:agent:view'),
    });
    expect(clicks(question)[0]).toContain('nothing to click');
    expect(clicks(question).at(-1)).toContain('Ask');
  });

  it('open: choose one of the permissions by name', () => {
    const open: Need = {
      ...need('wfm:intraday:view'),
      rows: [
        {
          row: 1,
          type: 'WFM',
          name: 'Intraday Monitoring',
          level: 'View',
          policy: 'wfm:intradayMonitoring:view',
          confidence: 'likely',
          candidates: ['wfm:intradayMonitoring:view', 'wfm:intraday:view', 'wfm:intradayView:view'],
        },
      ],
    };
    const catalogue = liveCatalogueOf('wfm:intraday:view', 'wfm:intradayView:view');
    const inputs = [input([role('R', ['wfm:intraday:view'])])];
    const [row] = answer(ask(open, inputs, { catalogue })).rows;
    expect(row?.finding.finding).toBe('unchecked');
    expect(row?.clicks[0]).toContain('wfm:intraday:view or wfm:intradayView:view');
    const [chosen] = answer(ask(open, inputs, { catalogue, choices: { 1: 'wfm:intraday:view' } })).rows;
    expect(chosen?.finding.finding).toBe('granted');
  });
});
