import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { needList, openCoverage, show } from '../../coverage/steps.ts';
import { home } from '../../job/steps.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import { button, press, rehearse, signInForPractice } from '../steps.ts';

const { granted, live } = coverageText;
const MEMBERS = { path: '*/subjectgrants' };

/** Coverage of an organization that is read live: asking, reading, stopped, failed, read. */
export const coverageLive: Journey = {
  name: 'coverage, live',
  states: [
    {
      name: 'Coverage, read live',
      async reach({ page }) {
        await rehearse(page);
        await press(page, regionText.continue);
        await signInForPractice(page);
        await home(page);
        await openCoverage(page);
        await press(page, granted.live);
        await expect(page.getByText(live.dialog.what)).toBeVisible();
      },
    },
    {
      name: 'Coverage, read live, one user',
      async reach({ page }) {
        await page.getByText(live.dialog.subjects.user.label, { exact: true }).click();
        await expect(page.getByRole('grid', { name: live.dialog.found.user })).toBeVisible();
      },
    },
    {
      name: 'Coverage, being read live',
      picture: 'coverage-live',
      isMoving: true,
      async reach({ page, org }) {
        org.setFaults([{ match: MEMBERS, fault: { kind: 'latency', ms: 20_000 } }]);
        await page.getByText(live.dialog.subjects.organization.label, { exact: true }).click();
        await press(page, live.dialog.start);
        await expect(page.getByText(/ of \d\d+ requests/).first()).toBeVisible();
      },
    },
    {
      name: 'Coverage, stopped',
      async reach({ page }) {
        await press(page, live.stop);
        await expect(button(page, live.resume)).toBeVisible();
      },
    },
    {
      name: 'Coverage, rows of a stopped reading',
      async reach({ page }) {
        await needList(page, 'outbound:campaign:view', 'no:such:permission');
        await show(page, 'rows');
        await expect(page.getByRole('grid')).toBeVisible();
      },
    },
    {
      name: 'Coverage, failed',
      async reach({ page, org }) {
        org.setFaults([{ match: { path: '*' }, fault: { kind: 'reset-before' } }]);
        await show(page, 'granted');
        await press(page, live.resume);
        await expect(page.getByText(/^Failed: /)).toBeVisible({ timeout: 45_000 });
      },
    },
    {
      name: 'Coverage, read to its end',
      async reach({ page, org }) {
        org.setFaults([]);
        await press(page, live.resume);
        await expect(button(page, live.resume)).toHaveCount(0);
        await expect(button(page, granted.save)).toBeVisible({ timeout: 45_000 });
        await expect(button(page, live.stop)).toHaveCount(0, { timeout: 45_000 });
      },
    },
    {
      name: 'Coverage, save the reading',
      async reach({ page }) {
        await press(page, granted.save);
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
  ],
};
