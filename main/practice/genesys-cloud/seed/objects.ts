import type { ObjectKind, OrgObject } from '../world.ts';
import { LANGUAGES, MORE_QUEUES, SCRIPTS, SKILLS } from './routing.ts';

const QUEUES = ['Sales', 'Service', 'Billing', 'Claims', 'Returns', 'Technical Support'];
const CHANNELS = ['Voice', 'Email', 'Chat', 'Callback', 'Message'];

/** Queues, outbound, quality, journey and workforce objects. `wfm` false: no units. */
export function orgObjects(
  homeDivisionId: string,
  otherDivisionId: string,
  wfm: boolean,
  uuid: () => string,
): ReadonlyMap<ObjectKind, readonly OrgObject[]> {
  const object = (name: string, more: OrgObject['more'] = {}, divisionId = homeDivisionId): OrgObject => ({
    id: uuid(),
    name,
    divisionId,
    more,
  });
  const named = (names: readonly string[]) => names.map((name) => object(name));
  const journey = (displayName: string, isActive = true) => object(displayName, { displayName, isActive });
  const queues = QUEUES.flatMap((queue) =>
    CHANNELS.map((channel) =>
      object(`${queue} ${channel}`, { memberCount: 8 }, queue === 'Returns' ? otherDivisionId : homeDivisionId),
    ),
  );
  const contactList = object('Renewals 2026', { columnNames: ['Name', 'Phone'], size: 3 });
  const contacts = ['Sample One', 'Sample Two', 'Sample Three'].map((name, index) =>
    object(name, {
      contactListId: contactList.id,
      callable: true,
      data: { Name: name, Phone: `+6125550010${index}` },
    }),
  );
  const campaign = object('Renewals – Preview', { dialingMode: 'preview', campaignStatus: 'off' });
  const businessUnit = object('Customer Care', { timeZone: 'Australia/Brisbane' });
  const managementUnit = object('Customer Care – Brisbane', {
    businessUnit: { id: businessUnit.id, name: businessUnit.name },
    timeZone: 'Australia/Brisbane',
  });
  return new Map<ObjectKind, readonly OrgObject[]>([
    ['wrapupCode', named(['Resolved', 'Call back later', 'Wrong number', 'Escalated'])],
    ['contactList', [contactList]],
    ['contact', contacts],
    ['campaign', [campaign]],
    ['campaignSequence', named(['Renewals sequence'])],
    ['responseSet', named(['Standard responses'])],
    ['evaluationForm', named(['Call quality', 'Email quality'])],
    ['businessUnit', wfm ? [businessUnit] : []],
    ['managementUnit', wfm ? [managementUnit] : []],
    ['segment', [journey('Returning visitors'), journey('Seasonal visitors', false)]],
    ['outcome', [journey('Order completed')]],
    ['actionmap', [journey('Offer chat at checkout'), journey('Offer chat on returns', false)]],
    ['actiontarget', named(['Sales Chat'])],
    // After everything else, so that the ids of a seed stay what they were.
    ['queue', [...queues, ...MORE_QUEUES.map((name) => object(name, { memberCount: 4 }))]],
    ['skill', SKILLS.map((name) => object(name, { state: 'active' }))],
    ['language', LANGUAGES.map((name) => object(name, { state: 'active' }))],
    ['script', SCRIPTS.map((name) => object(name, { publishedDate: '2026-01-15T09:00:00.000Z' }))],
  ]);
}
