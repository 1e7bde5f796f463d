import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { connectText } from '../../../shared/text/connect-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { permissionsText } from '../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { expect } from '../window/fixtures.ts';
import { expectFocusSomewhere } from './focus.ts';
import type { Operator } from './operator.ts';
import { heading } from './steps.ts';

export const ROLE = profile.role.name;
export const CLIENT = profile.client.name;

/** "Make 5 changes". */
export const MAKE = /^Make \d+ changes?$/;

/** From the first page to a plan of the practice organization, ready to be carried out. */
export async function rehearseToPlan(operator: Operator): Promise<void> {
  const { window } = operator;
  await operator.press(homeText.practiceOrganization);
  await arrived(operator, regionText.title);
  await operator.press(regionText.continue);
  await arrived(operator, connectText.title);
  await operator.press(connectText.signIn);
  await expect(window.getByText(connectText.rights.title, { exact: true })).toBeVisible();
  await expectFocusSomewhere(window);
  await operator.press(connectText.continue);
  await arrived(operator, permissionsText.title);
  await expect(window.getByText(/^\d+ granted/)).toBeVisible();
  await operator.press(permissionsText.next);
  await arrived(operator, planScreenText.title.run);
  await acceptEscalation(operator);
}

/** Types the role's name into the field that accepts what is gained by it. */
export async function acceptEscalation(operator: Operator): Promise<void> {
  await operator.type(planScreenText.accept.label(ROLE), ROLE);
}

/** A page is there, and the focus is on it. */
export async function arrived({ window }: Operator, title: string): Promise<void> {
  await expect(heading(window, title)).toBeVisible();
  await expectFocusSomewhere(window);
}

/** "Resume: make 3 changes". */
export const RESUME = /^Resume(?:: make \d+ changes?)?$/;
