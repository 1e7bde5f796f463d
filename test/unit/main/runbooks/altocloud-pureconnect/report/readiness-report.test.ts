import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../../../main/forms/render-markdown.ts';
import { secretPart } from '../../../../../../main/forms/secret-part.ts';
import { readinessReport } from '../../../../../../main/runbooks/altocloud-pureconnect/report/readiness-report.ts';
import type { FormSources } from '../../../../../../main/runs/runnable.ts';
import { ALTOCLOUD_STEPS } from '../../../../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import { ORG_ID } from '../known.ts';

const AT = '2026-03-04T05:06:07.000Z';

function sources(change: Partial<FormSources> = {}): FormSources {
  return {
    customer: 'Harbour Bank',
    facts: {
      cicRelease: '2020 R3',
      orgId: ORG_ID,
      usersLicensed: ['a', 'b'],
      userIds: ['a', 'b', 'c'],
      workgroupsEnabled: ['Sales'],
      workgroupIds: ['Sales', 'Help'],
      serverParameters: { AltocloudPacingRateOverrideMilliseconds: '4000' },
      adminRoleId: 'r1',
      adminRole: 'Admin',
      journeyPermissions: ['journey:event:view', 'journey:event:add'],
      actionMapIds: ['m1'],
      orgAdminPassword: { env: 'MARKER' },
    },
    secret: undefined,
    notes: [],
    madeAt: AT,
    practice: false,
    journalHead: 'ab'.repeat(32),
    steps: ALTOCLOUD_STEPS.map(({ id, title }) => ({ id, title, status: 'done', at: AT })),
    checks: [],
    kept: [],
    ...change,
  };
}

const fields = (change: Partial<FormSources> = {}) =>
  Object.fromEntries(readinessReport(sources(change)).fields.map(({ label, value }) => [label, value]));
const table = (title: string, change: Partial<FormSources> = {}) =>
  readinessReport(sources(change)).tables?.find((each) => each.title === title)?.rows;

describe('the readiness report', () => {
  it('says what is ready, and how many of how many', () => {
    expect(fields()).toMatchObject({
      'Open items': 'none',
      'CIC release': '2020 R3',
      'Organization ID': ORG_ID,
      'Agents with the user licence': '2 of 3',
      'Workgroups with availability updates': '1 of 2: Sales',
      'Server parameters': 'AltocloudPacingRateOverrideMilliseconds = 4000',
      'Role with the journey permissions': 'Admin, 2 permissions',
      'Active action maps': '1',
      'Genesys Widgets': 'not asked for: no content offers are used',
    });
    expect(JSON.stringify(readinessReport(sources()))).not.toContain('MARKER');
    expect(table('Open items')).toBeUndefined();
  });

  it('asks for a version of the widgets only where content offers need one', () => {
    const { facts } = sources();
    expect(fields({ facts: { ...facts, contentOffers: true } })['Genesys Widgets']).toBeUndefined();
    expect(fields({ facts: { ...facts, widgetsVersion: '9.0.015.11' } })['Genesys Widgets']).toBe('9.0.015.11');
  });

  it('names what is open before everything else, with the reason', () => {
    const steps = ALTOCLOUD_STEPS.map(({ id, title }) => {
      const status =
        id === 'alto-deploy' ? ('open' as const) : id === 'alto-test' ? ('waiting' as const) : ('done' as const);
      return id === 'alto-deploy'
        ? { id, title, status, by: 'Ada', note: 'on staging', at: AT }
        : { id, title, status };
    });
    const checks = [
      { step: 'alto-user-license', what: 'All agents', result: 'ok', proof: 'GET' },
      { step: 'alto-deploy', what: 'The snippet is there', result: 'not-ok', proof: 'GET', reason: 'two of them' },
    ] as const;
    expect(fields({ steps })['Open items']).toMatch(/^2: Put snippet/);
    expect(table('Open items', { steps, checks })).toEqual([
      ['Put snippet and widget script on the site', 'open', 'The snippet is there: two of them'],
      ['Test end to end', 'not begun', 'not confirmed yet'],
    ]);
    expect(table('Results', { steps, checks })?.map(([what]) => what)).toEqual(['The snippet is there', 'All agents']);
    expect(table('Confirmed by hand', { steps })).toEqual([
      ['Put snippet and widget script on the site', 'Ada', expect.stringContaining('2026-03-04'), 'on staging'],
    ]);
    const form = readinessReport(sources({ steps, checks }));
    const text = renderMarkdown(form, secretPart(form, 'omit', ''));
    expect(text.indexOf('Put snippet')).toBeLessThan(text.indexOf('Give agents'));
  });

  it('shows the note on every workgroup, not only on the one that was confirmed last', () => {
    const said = (action: string, note: string) => ({ action, by: 'Ada', note, at: AT });
    const each = [said('alto-workgroups/Sales', 'ticked'), said('alto-workgroups/Web%20Chat', 'was ticked')];
    const steps = [
      {
        id: 'alto-workgroups',
        title: 'Enable updates',
        status: 'done' as const,
        by: 'Ada',
        note: 'was ticked',
        at: AT,
        each,
      },
    ];
    expect(table('Confirmed by hand', { steps })?.map(([what, , , note]) => [what, note])).toEqual([
      ['Enable updates: Sales', 'ticked'],
      ['Enable updates: Web Chat', 'was ticked'],
    ]);
  });

  it('does not say of a licence that an undo took back that nobody has confirmed it', () => {
    const steps = ALTOCLOUD_STEPS.map(({ id, title }) => ({ id, title, status: 'undone' as const }));
    expect(table('Open items', { steps })?.map(([, , why]) => why)).not.toContain('not confirmed yet');
  });

  it('does not call done what nobody looked at, as the version of the widgets without content offers', () => {
    const reason = 'nothing to do: no content offers are used';
    const steps = [{ id: 'alto-widget-version', title: 'Check the version', status: 'done' as const, reason }];
    expect(table('Steps', { steps })).toEqual([['Check the version', reason, '']]);
    expect(table('Open items', { steps })).toBeUndefined();
  });

  it('of a run that never began is a list of what is missing', () => {
    const steps = ALTOCLOUD_STEPS.map(({ id, title }) => ({ id, title, status: 'waiting' as const }));
    const form = readinessReport(sources({ facts: {}, steps }));
    expect(form.missing).toHaveLength(ALTOCLOUD_STEPS.length);
    expect(fields({ facts: {}, steps })['Agents with the user licence']).toBeUndefined();
  });
});
