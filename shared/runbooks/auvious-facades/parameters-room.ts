import { CDESTINATIONS } from '../../auvious/cdestination.ts';
import type { ParameterTable } from '../../parameters/parameter.ts';
import { AUVIOUS_GROUPS } from './parameter-groups.ts';

const { room: group } = AUVIOUS_GROUPS;

/** What a room is about: `CreateRoomWebCommand` (S004:310-335). `organizationId` is for the vendor's own services. */
export const roomParameters: ParameterTable = [
  {
    name: 'cdestination',
    label: 'Where the conversation comes from',
    aliases: [],
    type: 'choice',
    choices: CDESTINATIONS.map(({ value }) => value),
    required: false,
    rule: `One of: ${CDESTINATIONS.map(({ value }) => value).join(', ')}. Left empty, nothing is sent.`,
    whereToFind: 'The vendor’s documentation explains each.',
    own: true,
    group,
  },
  {
    name: 'customerId',
    label: 'Customer ID',
    aliases: [],
    type: 'text',
    format: 'one-line',
    required: false,
    rule: 'Any text: the ID of a customer, an interaction or a conversation.',
    max: 200,
    whereToFind: 'The system that the customer is known in.',
    own: true,
    group,
  },
  {
    name: 'interactionId',
    label: 'Interaction ID',
    aliases: [],
    type: 'text',
    format: 'one-line',
    required: false,
    rule: 'Any text: the ID of the conversation or interaction. Two rooms for one are asked about.',
    max: 200,
    whereToFind: 'The conversation in Genesys.',
    own: true,
    group,
  },
];
