import type { Parameter, ParameterTable } from '../../parameters/parameter.ts';
import { AUVIOUS_GROUPS } from './parameter-groups.ts';

const { routing: group } = AUVIOUS_GROUPS;
const ID = 'A UUID: 32 hexadecimal digits in groups of 8-4-4-4-12.';

/** Where a callback goes in Genesys Cloud: the queue, and `RoutingData` (S004, schemas). */
export const routingParameters: ParameterTable = [
  id(
    'queueId',
    'Queue ID',
    `${ID} The callback needs a queue, by its ID or its name.`,
    'Admin > Contact Center > Queues.',
  ),
  name('queueName', 'Queue name', 'The name exactly as shown. It serves where the ID is not at hand.'),
  id(
    'routingQueueId',
    'Queue ID in the routing data',
    `${ID} The same queue once more; mostly left empty.`,
    'As the queue ID.',
  ),
  name('routingQueueName', 'Queue name in the routing data', 'The name exactly as shown; mostly left empty.'),
  id('languageId', 'Language ID', ID, 'Admin > Contact Center > ACD Skills/Languages.'),
  ids('skillIds', 'Skill IDs', 'Admin > Contact Center > ACD Skills/Languages.'),
  ids('preferredAgentIds', 'Preferred agents’ IDs', 'Admin > People & Permissions > People.'),
  {
    name: 'priority',
    label: 'Priority',
    aliases: [],
    type: 'number',
    required: false,
    rule: 'A whole number of 32 bits. Left empty, nothing is sent.',
    whole: true,
    min: -2_147_483_648,
    max: 2_147_483_647,
    whereToFind: 'Ask whoever runs the queue.',
    own: true,
    group,
  },
  id('scriptId', 'Script ID', ID, 'Admin > Contact Center > Scripts.'),
];

function id(name: string, label: string, rule: string, whereToFind: string): Parameter {
  const common = { aliases: [], type: 'text', format: 'uuid', required: false, own: true } as const;
  return { name, label, rule, whereToFind, group, ...common };
}

function ids(name: string, label: string, whereToFind: string): Parameter {
  return { ...id(name, label, `UUIDs, one a line.`, whereToFind), type: 'list', max: 100 };
}

function name(key: string, label: string, rule: string): Parameter {
  const common = { aliases: [], type: 'text', format: 'one-line', required: false, own: true, max: 256 } as const;
  return { name: key, label, rule, whereToFind: 'Admin > Contact Center > Queues.', group, ...common };
}
