import { connectText } from '../../../../shared/text/connect-screen.ts';
import { permissionsText } from '../../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey, Place } from '../state.ts';
import { accept, button, permissionsAnswered, planned, press, rehearse, signInForPractice, stage } from '../steps.ts';

/** A run that waits, stops, fails; a plan that is not today's; an organization that cannot be reached. */
export const trouble: Journey = {
  name: 'trouble',
  org: { propagationSeconds: 240 },
  env: { GROUNDWORK_TEST_CLOCK_MS: '600000' },
  states: [
    {
      name: 'Signed in, clock off',
      async reach({ page }) {
        await rehearse(page);
        await press(page, regionText.continue);
        await signInForPractice(page);
        await expect(page.getByText(connectText.skew.title)).toBeVisible();
      },
    },
    {
      name: 'Plan, being made',
      isMoving: true,
      async reach({ page, org }) {
        org.setFaults([
          { match: { path: '/api/v2/authorization/roles' }, fault: { kind: 'latency', ms: 6_000 }, times: 1 },
        ]);
        await stage(page, 'plan');
        await expect(page.getByText(planScreenText.making.label)).toBeVisible();
      },
    },
    {
      name: 'Run, waiting',
      picture: 'run',
      isMoving: true,
      async reach(place) {
        const { page, org } = place;
        org.setFaults([]);
        await planned(page);
        await accept(page);
        await press(page, /^Make \d+ changes?$/);
        await expect(page.getByText(/left/).first()).toBeVisible({ timeout: 45_000 });
      },
    },
    {
      name: 'Run, stopped',
      picture: 'run-stopped',
      async reach({ page }) {
        await press(page, runScreenText.stop);
        await expect(page.getByText(runScreenText.outcome.title.stopped, { exact: true }).first()).toBeVisible({
          timeout: 45_000,
        });
      },
    },
    {
      name: 'Plan, resumes',
      async reach({ page }) {
        await press(page, runScreenText.next.resume);
        await planned(page);
        await expect(page.getByText(planScreenText.resumes.title)).toBeVisible();
      },
    },
    {
      name: 'Permissions, organization not answering',
      async reach({ page, org }) {
        org.setFaults([{ match: { path: '*' }, fault: { kind: 'reset-before' } }]);
        await stage(page, 'permissions');
        await permissionsAnswered(page);
        await expect(button(page, permissionsText.again)).toBeEnabled();
      },
    },
    { name: 'Plan, organization not answering', reach: unplanned },
  ],
};

async function unplanned({ page }: Place): Promise<void> {
  await stage(page, 'plan');
  await planned(page);
}
