import { plainName } from '../../shared/plain-name.ts';
import { deskText } from '../../shared/text/desk.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { practiceAtHand } from '../runs/practice.ts';
import { getOrganization } from '../systems/genesys-cloud/calls/organization.ts';
import { createGenesysCloud } from '../systems/genesys-cloud/system.ts';
import { Secret } from '../vault/secret.ts';
import type { DeskContext } from './context.ts';
import { CustomerNameInvalid } from './engagement-faults.ts';

const LONGEST = 200;

/** A customer's name as it is seen. @throws CustomerNameInvalid */
export function customerName(typed: string): string {
  const name = plainName(typed);
  if (name === '' || name.length > LONGEST) throw new CustomerNameInvalid(name === '');
  return name;
}

/** @throws CustomerNameInvalid, and for practice what starting and asking the practice organization throws */
export async function createEngagement(desk: DeskContext, typed: string, practice: boolean): Promise<Engagement> {
  if (!practice) return desk.app.store.create({ customer: customerName(typed), practice });
  const customer = typed.trim() === '' ? undefined : customerName(typed);
  const origin = await desk.practice.origin();
  const target = { origin, label: deskText.practiceTarget };
  return desk.app.store.create({ customer: customer ?? (await practiceName(desk, origin)), practice, target });
}

/** Asked as the practice organization's own administrator. */
async function practiceName({ app }: DeskContext, origin: string): Promise<string> {
  const transport = app.transport([origin], 'practice');
  const { json } = await practiceAtHand({ is: 'running', origin }, transport);
  const token = new Secret(json.genesysCloud.userToken);
  app.redactor.add(token);
  const credentials = { kind: 'token', token } as const;
  const parts = { transport, loginOrigin: origin, apiOrigin: origin, credentials, clock: app.clock };
  const { name } = await createGenesysCloud(parts).read(getOrganization());
  return name.slice(0, LONGEST);
}
