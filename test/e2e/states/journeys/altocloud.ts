import { ALTOCLOUD } from '../../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { agentsScreenText } from '../../../../shared/text/altocloud-agents-screen.ts';
import { snippetScreenText } from '../../../../shared/text/altocloud-snippet-screen.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { readinessStageTitles } from '../../../../shared/text/stages.ts';
import { validationText } from '../../../../shared/text/validation-screen.ts';
import { accept, begin, onTo, showList, toAgents, toEnd, toPage } from '../../altocloud/steps.ts';
import { byMouse } from '../../job/operator.ts';
import { MAKE } from '../../job/rehearsal.ts';
import { overview } from '../../job/steps.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import { button, heading, press } from '../steps.ts';

const CUSTOMER = 'Northwind Telecom';
const SITE = 'https://www.northwind.example/';

/** Altocloud with PureConnect: from its details to its readiness report and back, with more agents than anybody ticks. */
export const altocloud: Journey = {
  name: 'Altocloud',
  systems: 'all',
  icws: { users: 500 },
  states: [
    {
      name: 'Details of Altocloud',
      picture: 'altocloud-details',
      reach: ({ page }) => begin(byMouse(page), CUSTOMER),
    },
    {
      name: 'Agents to choose from',
      picture: 'altocloud-agents',
      reach: ({ page }) => toAgents(byMouse(page)),
    },
    {
      name: 'Workgroups to choose from',
      picture: 'altocloud-workgroups',
      async reach({ page }) {
        await showList(page, 'workgroups');
        await page.getByRole('row').filter({ hasText: 'Managers' }).click();
        await expect(page.getByText(agentsScreenText.chosen.noQueue(1))).toBeVisible();
      },
    },
    {
      name: 'Synced users to choose from',
      picture: 'altocloud-synced',
      async reach({ page }) {
        await page.getByRole('row').filter({ hasText: 'Managers' }).click();
        await showList(page, 'synced');
      },
    },
    {
      name: 'Agents that a search does not find, and one that is typed',
      async reach({ page }) {
        await showList(page, 'users');
        await page.getByLabel(agentsScreenText.typed.users).fill('nobody.knows');
        await press(page, agentsScreenText.typed.action);
        await expect(page.getByText(agentsScreenText.typed.title(1))).toBeVisible();
        await page.getByRole('searchbox').fill('nobody at all');
        await expect(page.getByText(agentsScreenText.empty.search.title)).toBeVisible();
      },
    },
    {
      name: 'All agents chosen',
      picture: 'altocloud-agents-all',
      async reach({ page }) {
        await press(page, agentsScreenText.empty.search.action);
        await press(page, agentsScreenText.typed.remove('nobody.knows'));
        await press(page, /^Choose 50\d shown$/);
        await expect(button(page, /^Drop 50\d shown$/)).toBeVisible();
      },
    },
    {
      name: 'Tracking snippet',
      picture: 'altocloud-snippet',
      async reach({ page }) {
        await onTo(byMouse(page), 'snippet');
        await expect(page.getByText(/ac\('init'/)).toBeVisible();
      },
    },
    {
      name: 'A pasted page that is checked',
      picture: 'altocloud-page-check',
      async reach({ page }) {
        await page.getByRole('radio', { name: snippetScreenText.check.ways.text.label }).check({ force: true });
        await page.getByLabel(snippetScreenText.check.source).fill(`<title>${SITE}</title><p>Welcome`);
        await press(page, snippetScreenText.check.action);
        await expect(page.getByText(snippetScreenText.check.summary['not-ok'])).toBeVisible();
        await page.getByRole('list', { name: snippetScreenText.check.results }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'Plan with 500 alike',
      picture: 'altocloud-plan',
      async reach({ page }) {
        await onTo(byMouse(page), 'plan');
        await expect(page.getByRole('list', { name: planScreenText.actions })).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'All of those alike in a table',
      picture: 'altocloud-plan-all',
      async reach({ page }) {
        await press(page, /^Show all 49\d$/);
        await page.getByRole('grid').getByRole('row').nth(5).click();
      },
    },
    {
      name: 'A step by hand with its documents',
      picture: 'altocloud-plan-documents',
      async reach({ page }) {
        await page.getByRole('button', { name: /^\d+ ?Configure Genesys Cloud for PureConnect/ }).click();
        await expect(page.getByText(planScreenText.inspector.clicks, { exact: true })).toBeVisible();
      },
    },
    {
      name: 'Names that have to be typed',
      async reach({ page }) {
        await press(page, planScreenText.accept.open);
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'Run that asks for a step by hand',
      picture: 'altocloud-run',
      isMoving: true,
      async reach({ page }) {
        await press(page.getByRole('dialog'), planScreenText.accept.close);
        await accept(byMouse(page));
        await press(page, MAKE);
        await expect(button(page, runScreenText.asked.confirm)).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'Run that gives licences',
      picture: 'altocloud-progress',
      isMoving: true,
      async reach({ page, icws }) {
        icws?.setFaults([{ match: { method: 'PUT', path: '*/users/*' }, fault: { kind: 'latency', ms: 40 } }]);
        await press(page, runScreenText.asked.confirm);
        await expect(page.getByText(/^\d+ of 49\d changes$/)).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'Run that is done',
      picture: 'altocloud-done',
      async reach({ page, icws }) {
        icws?.setFaults([]);
        await toEnd(byMouse(page));
      },
    },
    {
      name: 'Validation of Altocloud',
      picture: 'altocloud-validation',
      async reach({ page }) {
        await toPage(page, 'validation');
        await expect(page.getByRole('grid')).toBeVisible();
      },
    },
    {
      name: 'Readiness report',
      picture: 'altocloud-report',
      async reach({ page }) {
        await press(page, validationText.toRecord(readinessStageTitles.form));
        await expect(heading(page, readinessStageTitles.form)).toBeVisible();
      },
    },
    {
      name: 'Plan to undo Altocloud',
      picture: 'altocloud-undo',
      async reach({ page }) {
        await overview(page, CUSTOMER);
        await press(page, engagementText.runbooks.undo);
        await expect(page.getByText(planScreenText.stays)).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'Agents of a CIC server that does not answer',
      async reach({ page, icws }) {
        icws?.setFaults([{ match: { path: '*' }, fault: { kind: 'status', status: 500 } }]);
        await overview(page, CUSTOMER);
        await press(page, `${engagementText.openShort} ${ALTOCLOUD.title}`);
        await toPage(page, 'agents');
        await expect(page.getByText(agentsScreenText.empty.unread.cic.title)).toBeVisible({ timeout: 60_000 });
      },
    },
  ],
};
