import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import { accept, planned, press, rehearse, signInForPractice, stage } from '../steps.ts';

/** A plan that is not today's any more, and a run that the organization refuses. */
export const failing: Journey = {
  name: 'failing run',
  states: [
    {
      name: 'Plan, stale',
      async reach({ page, org }) {
        await rehearse(page);
        await press(page, regionText.continue);
        await signInForPractice(page);
        await stage(page, 'plan');
        await planned(page);
        await accept(page);
        const role = [...org.state.roles.values()].find((each) => !each.default);
        if (role === undefined) throw new Error('the organization has no roles of its own');
        org.state.roles.set('today', { ...role, id: 'today', name: 'UCA – Historic Data', permissionPolicies: [] });
        await press(page, /^Make \d+ changes?$/);
        await expect(page.getByText(planScreenText.stale.title)).toBeVisible();
      },
    },
    {
      name: 'Run, failed',
      async reach({ page, org }) {
        org.setFaults([
          { match: { method: 'POST', path: '/api/v2/oauth/clients' }, fault: { kind: 'status', status: 503 } },
        ]);
        if ((await page.getByLabel(/^Type “/).count()) > 0) await accept(page);
        await press(page, /^Make \d+ changes?$/);
        await expect(page.getByText(runScreenText.outcome.title.failed, { exact: true }).first()).toBeVisible({
          timeout: 45_000,
        });
      },
    },
  ],
};
