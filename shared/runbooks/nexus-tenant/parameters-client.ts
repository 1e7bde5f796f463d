import type { ParameterTable } from '../../parameters/parameter.ts';
import { TENANT_GROUPS } from './parameter-groups.ts';
import { TOKEN_SECONDS } from './token-seconds.ts';

const { client, database } = TENANT_GROUPS;

/** The client that Digital Channels signs in with (S003:114-130), and the database that tells it so (S003:179-185). */
export const clientParameters: ParameterTable = [
  {
    name: 'clientSecret',
    label: 'Secret of nexus_client',
    aliases: ['client_secret', '$clientSecret'],
    type: 'secret',
    required: false,
    rule: 'A reference, where nexus_client exists already. Left empty, a secret is made and kept.',
    whereToFind: 'Whoever created the client. Auth Services never give it back.',
    own: true,
    group: client,
  },
  {
    name: 'accessTokenExpirationTimeout',
    label: 'Access token lasts, in seconds',
    aliases: [],
    type: 'number',
    required: true,
    rule: 'A whole number from 1 on. It counts when the client is created.',
    whole: true,
    min: 1,
    max: 2_147_483_647,
    default: TOKEN_SECONDS.access,
    whereToFind: 'The guide gives 43200, which is 12 hours.',
    own: true,
    group: client,
  },
  {
    name: 'refreshTokenExpirationTimeout',
    label: 'Refresh token lasts, in seconds',
    aliases: [],
    type: 'number',
    required: true,
    rule: 'A whole number, at least that of the access token. It counts when the client is created.',
    whole: true,
    min: 1,
    max: 2_147_483_647,
    default: TOKEN_SECONDS.refresh,
    whereToFind: 'The guide gives 2592000, which is 30 days.',
    own: true,
    group: client,
  },
  {
    name: 'databaseUrl',
    label: 'Database',
    aliases: ['databaseURL', 'DATABASE_URL'],
    type: 'secret',
    format: 'postgres-url',
    required: false,
    rule: 'A reference to a connection string: postgres://user:password@host:port/database. Left empty, the database administrator gets the statement.',
    whereToFind: 'Whoever runs the PostgreSQL database of Digital Channels.',
    group: database,
  },
  {
    name: 'authInternalURL',
    label: 'Auth address within the cluster',
    aliases: [],
    type: 'text',
    format: 'https-url',
    required: false,
    rule: 'An address without user name, query or fragment. It is told where nex_gapis has the column authinturl; left empty, the Auth address.',
    whereToFind: 'Whoever runs the cluster: the service that Digital Channels itself reaches.',
    group: database,
  },
];
