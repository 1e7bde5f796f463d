import type { ParameterTable } from '../../parameters/parameter.ts';
import { ALTOCLOUD_GROUPS } from './parameter-groups.ts';

const group = ALTOCLOUD_GROUPS.cic;

/** The CIC server, and the account that a session is opened with. Without them its steps are done by hand. */
export const cicParameters: ParameterTable = [
  {
    name: 'cicServer',
    label: 'CIC server',
    aliases: ['cic', 'icwsEndpoint'],
    type: 'text',
    format: 'cic-server',
    required: false,
    rule: 'A host, host and port, or address. The port is 8019 unless it says otherwise. Left empty, its steps are done by hand.',
    example: 'cic1.company.example',
    whereToFind: 'Whoever runs the CIC server. Genesys Cloud needs no access to it.',
    group,
  },
  {
    name: 'cicUser',
    label: 'CIC user',
    aliases: [],
    type: 'text',
    format: 'one-line',
    required: false,
    rule: 'The user ID of a CIC user who may change users and server parameters.',
    max: 200,
    whereToFind: 'Interaction Administrator: Users.',
    group,
  },
  {
    name: 'cicPassword',
    label: 'CIC user’s password',
    aliases: [],
    type: 'secret',
    required: false,
    rule: 'A reference, never the password itself.',
    whereToFind: 'Whoever set up the CIC user.',
    group,
  },
  {
    name: 'cicRelease',
    label: 'CIC release',
    aliases: [],
    type: 'text',
    format: 'cic-release',
    required: false,
    rule: 'Year, R and number, perhaps a patch. Needed without a CIC server, which tells it by itself.',
    example: '2019 R2 Patch 3',
    whereToFind: 'Interaction Administrator: Help > About.',
    group,
  },
  {
    name: 'licenseFile',
    label: 'Licence file',
    aliases: ['licenceFile'],
    type: 'text',
    format: 'one-line',
    required: false,
    rule: 'Its name, for the record. The file itself stays where it is.',
    max: 260,
    whereToFind: 'Genesys provides it: it holds both licences.',
    group,
  },
];
