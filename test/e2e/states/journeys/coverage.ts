import type { Page } from '@playwright/test';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { page as listing, role } from '../../coverage/files.ts';
import { addFiles, input, needList, openCoverage, paste, put, show } from '../../coverage/steps.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey, State } from '../state.ts';
import { button, press } from '../steps.ts';

const { granted, live, needed, pickRole } = coverageText;

/** Roles as a contact centre has them: some too narrow, one too wide, one under a condition. */
function roles(): string {
  const conditional = role('Outbound Supervisor', 'outbound:campaign:view', 'outbound:contactList:view');
  const [campaign] = conditional.permissionPolicies;
  Object.assign(campaign ?? {}, {
    allowConditions: true,
    resourceConditionNode: { conjunction: 'AND', terms: [{ variableName: 'Conversation.mediaType', operator: 'EQ' }] },
  });
  return listing(
    role('Analyst', ...READING, 'analytics:userAggregate:view', 'architect:flow:view', 'routing:wrapupCode:view'),
    role('Quality Evaluator', 'quality:evaluation:view', 'quality:calibration:view', 'recording:recording:view'),
    role('Supervisor', ...READING, 'directory:user:view', 'routing:queue:view', 'routing:queue:edit'),
    role('Telephony Admin', 'telephony:*:*', 'routing:*:*', 'directory:*:view'),
    role('مدير المبيعات', 'outbound:contact:view', 'outbound:contactList:view'),
    conditional,
    ...Array.from({ length: 120 }, (_, at) => role(`Agents of team ${at + 1}`, ...READING.slice(0, at % 4))),
  );
}

const READING = [
  'analytics:conversationDetail:view',
  'analytics:conversationAggregate:view',
  'analytics:userObservation:view',
];
const CSV = 'Role,Permission\nReporting,Analytics > Queue Observation > View\nReporting,something else\n,analytics:x\n';

/** Coverage from files, every page and question of it. */
export const coverage: Journey = {
  name: 'coverage',
  states: [
    {
      name: 'Coverage, nothing yet',
      picture: 'coverage-empty',
      async reach({ page }) {
        await openCoverage(page);
        await expect(page.getByText(granted.empty.title)).toBeVisible();
      },
    },
    {
      name: 'Coverage, how to get a file',
      async reach({ page }) {
        await page.getByRole('button', { name: /API Explorer/ }).click();
        await expect(page.getByText(/pageSize to 100/)).toBeVisible();
      },
    },
    {
      name: 'Coverage, a drag over the window',
      isMoving: true,
      async reach({ page, folders }) {
        const devtools = await page.context().newCDPSession(page);
        const data = { items: [], files: [put(folders, 'x.json', '{}')], dragOperationsMask: 1 };
        for (const type of ['dragEnter', 'dragOver'] as const)
          await devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
        await devtools.detach();
      },
    },
    {
      name: 'Coverage, nothing to answer',
      async reach({ page }) {
        await show(page, 'rows');
        await expect(page.getByText(answersText.nothing.inputs.title)).toBeVisible();
      },
    },
    asking('Coverage, paste', granted.paste, async (page) => {
      await press(page.getByRole('dialog'), coverageText.paste.action);
      await expect(page.getByText(coverageText.paste.missing)).toBeVisible();
    }),
    asking('Coverage, read live, nobody signed in', granted.live, async (page) => {
      await expect(page.getByText(live.dialog.none.title)).toBeVisible();
    }),
    {
      name: 'Coverage, inputs, one of them broken',
      picture: 'coverage-granted',
      async reach({ page, folders }) {
        await page.keyboard.press('Escape');
        const files = [
          put(folders, 'northwind-roles.json', roles()),
          put(folders, 'spreadsheet.csv', CSV),
          put(folders, 'cut off.json', roles().slice(0, 900)),
        ];
        await addFiles(page, ...files);
        await expect(input(page, 'cut off.json')).toBeVisible();
        await paste(page, 'Directory > User > View\nthis is no permission');
        await expect(input(page, 'pasted')).toBeVisible();
      },
    },
    {
      name: 'Coverage, an input in part',
      async reach({ page }) {
        await input(page, 'spreadsheet.csv').click();
        await expect(button(page, granted.showUnread)).toBeVisible();
      },
    },
    asking('Coverage, help', granted.howTo, async (page) => {
      await expect(page.getByRole('dialog')).toBeVisible();
    }),
    {
      name: 'Coverage, needed',
      async reach({ page }) {
        await page.keyboard.press('Escape');
        await input(page, 'cut off.json').click();
        await press(page, granted.remove);
        await expect(input(page, 'cut off.json')).toHaveCount(0);
        await show(page, 'needed');
        await expect(page.getByRole('radio', { name: /UCA Historical Data/ })).toBeVisible();
      },
    },
    {
      name: 'Coverage, needed, a list with lines that are none',
      async reach({ page }) {
        await page.getByRole('radio', { name: needed.kinds.list }).click();
        await page.getByLabel(needed.listField).fill('analytics:conversationDetail:view\nno permission');
        await press(page, needed.listAction);
        await expect(page.getByText(needed.listUnread(1))).toBeVisible();
      },
    },
    {
      name: 'Coverage, needed, a role as the yardstick',
      async reach({ page }) {
        await page.getByRole('radio', { name: needed.kinds.role }).click();
        await press(page, needed.chooseRole);
        await page.getByLabel(pickRole.search).fill('super');
        await expect(page.getByRole('dialog').getByRole('row').nth(2)).toBeVisible();
      },
    },
    {
      name: 'Coverage, needed, a guide chosen',
      picture: 'coverage-needed',
      async reach({ page }) {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.getByRole('radio', { name: needed.kinds.profile }).click();
        await page.getByText('UCA Historical Data', { exact: true }).last().click();
        await expect(page.getByText(needed.status('UCA Historical Data', 39))).toBeVisible();
      },
    },
    {
      name: 'Coverage, rows',
      picture: 'coverage-rows',
      async reach({ page }) {
        await press(page, needed.show);
        await expect(page.getByRole('grid', { name: answersText.rows.table })).toBeVisible();
      },
    },
    {
      name: 'Coverage, rows, no match',
      async reach({ page }) {
        await page.getByLabel(answersText.rows.search).fill('zzzz');
        await expect(page.getByText(answersText.rows.none.title)).toBeVisible();
      },
    },
    asking('Coverage, export', coverageText.export, async (page) => {
      await expect(page.getByRole('dialog')).toBeVisible();
    }),
    {
      name: 'Coverage, exported',
      async reach({ page }) {
        await press(page.getByRole('dialog'), answersText.export.action);
        await expect(page.getByText(answersText.export.done(1))).toBeVisible({ timeout: 45_000 });
      },
    },
    {
      name: 'Coverage, roles',
      picture: 'coverage-roles',
      async reach({ page }) {
        await page.keyboard.press('Escape');
        await show(page, 'roles');
        await page
          .getByRole('button', { name: answersText.roles.adds(1, false) })
          .first()
          .click();
      },
    },
    {
      name: 'Coverage, matrix',
      picture: 'coverage-matrix',
      async reach({ page }) {
        await show(page, 'matrix');
        const grid = page.getByRole('grid', { name: answersText.matrix.table });
        await grid
          .getByRole('row')
          .nth(2)
          .click({ position: { x: 420, y: 12 } });
        await expect(grid.locator('[data-active]')).toBeFocused();
      },
    },
    {
      name: 'Coverage, matrix, no match',
      async reach({ page }) {
        await page.getByLabel(answersText.matrix.search).fill('zzzz');
        await expect(page.getByText(answersText.matrix.none.title)).toBeVisible();
      },
    },
    {
      name: 'Coverage, beyond the need',
      async reach({ page }) {
        await show(page, 'beyond');
        await expect(page.getByRole('grid')).toBeVisible();
      },
    },
    {
      name: 'Coverage, wildcards',
      picture: 'coverage-wildcards',
      async reach({ page }) {
        await page.getByRole('radio', { name: answersText.beyond.kinds.wildcards }).click();
        await expect(page.getByRole('row').filter({ hasText: 'telephony:*:*' })).toBeVisible();
      },
    },
    {
      name: 'Coverage, licences',
      async reach({ page }) {
        await page.getByRole('radio', { name: answersText.beyond.kinds.licences }).click();
      },
    },
    {
      name: 'Coverage, compare, nothing chosen',
      async reach({ page }) {
        await show(page, 'compare');
        await expect(page.getByText(answersText.compare.begin.title)).toBeVisible();
      },
    },
    {
      name: 'Coverage, compare, two roles',
      picture: 'coverage-compare',
      async reach({ page }) {
        for (const name of ['Analyst', 'Supervisor']) {
          await button(page, answersText.compare.choose).first().click();
          const dialog = page.getByRole('dialog');
          await dialog.getByLabel(pickRole.search).fill(name);
          await dialog.getByRole('row').filter({ hasText: name }).first().click();
          await press(dialog, pickRole.choose);
          await expect(dialog).toHaveCount(0);
        }
        await expect(page.getByRole('region', { name: answersText.compare.details })).toBeVisible();
      },
    },
    {
      name: 'Coverage, compare, two inputs',
      async reach({ page }) {
        await page.getByRole('radio', { name: answersText.compare.kinds.input }).click();
        await expect(page.getByText(answersText.compare.left.input)).toBeVisible();
      },
    },
    {
      name: 'Coverage, close the gap',
      picture: 'coverage-close',
      async reach({ page }) {
        await show(page, 'closing');
        await expect(page.getByText('POST /api/v2/authorization/roles')).toBeVisible();
      },
    },
    {
      name: 'Coverage, close the gap, CX as Code',
      async reach({ page }) {
        await page.getByRole('radio', { name: answersText.closing.kinds['cx-as-code'] }).click();
        await expect(page.getByRole('region', { name: answersText.closing.block })).toBeVisible();
      },
    },
    {
      name: 'Coverage, not read',
      async reach({ page }) {
        await show(page, 'unread');
        await expect(page.getByRole('grid')).toBeVisible();
      },
    },
    {
      name: 'Coverage, complete',
      async reach({ page }) {
        await needList(page, 'analytics:conversationDetail:view');
        await show(page, 'rows');
        await expect(page.getByText(answersText.rows.complete)).toBeVisible();
      },
    },
    {
      name: 'Coverage, no gap to close',
      async reach({ page }) {
        await show(page, 'closing');
        await expect(page.getByText(answersText.closing.none.title)).toBeVisible();
      },
    },
  ],
};

/** A question that a button of "What is granted" or of an answer opens. */
function asking(name: string, opener: string, then: (page: Page) => Promise<void>): State {
  return {
    name,
    async reach({ page }) {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      if ((await button(page, opener).count()) === 0) await show(page, 'granted');
      await press(page, opener);
      await expect(page.getByRole('dialog')).toBeVisible();
      await then(page);
    },
  };
}
