import { describe, expect, it } from 'vitest';
import { planOutline } from '../../../../main/forms/plan-document.ts';
import { planHtml } from '../../../../main/forms/plan-html.ts';
import { planMarkdown } from '../../../../main/forms/plan-markdown.ts';
import type { PlanView } from '../../../../shared/ipc/views.ts';

const HOSTILE = '<script>alert(1)</script> | *bold* ```\u202E';

const PLAN: PlanView = {
  purpose: 'undo',
  runbook: 'uca-historical',
  target: `${HOSTILE} https://api.mypurecloud.ie`,
  digest: 'ab'.repeat(32),
  madeAt: '2026-01-31T09:30:12.000Z',
  actions: [
    {
      id: 'role/1',
      step: 'role',
      stepTitle: 'Role',
      kind: 'http',
      summary: `Delete role ${HOSTILE}`,
      reversible: false,
      cost: 'licence',
      escalation: 'You will hold it.',
      method: 'PUT',
      url: '/api/v2/roles/‹id of role “R”›',
      body: { name: HOSTILE },
      needs: ['authorization:role:edit'],
      yields: [{ name: 'clientSecret', keptIn: 'the OS keychain' }],
    },
    {
      id: 'row/1',
      step: 'row',
      stepTitle: 'Row',
      kind: 'sql',
      summary: 'Add a row',
      reversible: true,
      needs: [],
      makes: [{ name: 'rowKey', keptIn: 'a drawer' }],
      yields: [],
      table: 'shelf',
      statements: [{ text: 'INSERT INTO shelf VALUES ($1)', params: ['‹secret rowKey›'], rows: 1 }],
    },
    {
      id: 'send/1',
      step: 'send',
      stepTitle: 'Hand over',
      kind: 'manual',
      summary: 'Send it',
      reversible: false,
      needs: [],
      yields: [],
      clicks: ['First', 'Second'],
      copy: [{ label: 'E-mail', value: 'a@b.example' }],
    },
  ],
  blocked: [{ step: 'x', stepTitle: 'X', problem: { code: 'x', message: 'It is blocked.', fix: 'Mend it.' } }],
  ready: false,
  warnings: [{ code: 'y', message: 'Mind this.', fix: 'Do so.' }],
  cannotUndo: ['The form was sent.'],
};

const page = planOutline({ plan: PLAN, customer: HOSTILE, runbook: 'UCA (guide 3.2)', practice: true });
const FORMATS = [
  ['html', planHtml(page)],
  ['markdown', planMarkdown(page)],
] as const;

describe.each(FORMATS)('the plan as %s', (format, text) => {
  it('says everything that is signed', () => {
    const parts = [PLAN.digest, '2026-01-31 09:30 UTC', '/api/v2/roles/‹id of role “R”›', 'authorization:role:edit'];
    const words = ['may cost a licence', 'You will hold it.', 'kept in the OS keychain', 'First', 'Second'];
    const sql = ['INSERT INTO shelf VALUES ($1)', '‹secret rowKey›', 'kept in a drawer'];
    const rest = [
      ...sql,
      'a@b.example',
      'It is blocked. Mend it.',
      'Mind this. Do so.',
      'The form was sent.',
      'Practice',
    ];
    for (const part of [...parts, ...words, ...rest]) expect(text).toContain(part);
    for (const who of ['For the customer', 'For the consultant']) expect(text).toContain(who);
  });

  it('says of each write, and only of writes, whether it can be undone', () => {
    expect(text.match(/Reversible/g)).toHaveLength(2);
  });

  it('lets nothing of the content become markup', () => {
    expect(text).not.toContain('\u202E');
    if (format === 'html') expect(text).not.toContain('<script');
    // Outside of code, where everything is itself.
    else expect(text.replaceAll(/(`{3,})[\s\S]*?\1|`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)<script|(?<!\\)\| \*bold/);
  });
});

describe('a plan that can be applied and changes nothing', () => {
  it('says so', () => {
    const nothing = { ...PLAN, ready: true, actions: [], blocked: [], warnings: [], cannotUndo: [] };
    const outline = planOutline({ plan: nothing, customer: 'Harbour Bank', runbook: 'UCA', practice: false });
    for (const text of [planHtml(outline), planMarkdown(outline)]) {
      expect(text).toContain('Nothing is to be changed.');
      expect(text).not.toContain('cannot be applied');
      expect(text).not.toContain('Practice organization');
    }
  });
});
