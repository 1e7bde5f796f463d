import type { JsonObject } from '../../../../../shared/json.ts';

/** Values that are in order, without a warning. */
export const GOOD = {
  region: 'https://login.mypurecloud.ie',
  operatorClientId: '7c2f0e9a-2d2f-4a0c-9c0e-0d5b6f1a2b3c',
  operatorClientSecret: { env: 'OPERATOR_SECRET' },
  orgAdminEmail: 'admin@company.example',
  orgAdminPassword: { prompt: true },
  cicServer: 'cic1.company.example',
  cicUser: 'admin',
  cicPassword: { keychain: 'cic' },
  userIds: ['agent1', 'agent2'],
  workgroupIds: ['Web Chat'],
  gcUserIds: ['agent1@company.example', '0d3f1f6e-6a0c-4c55-9d5a-3f6e2a1b7c90'],
  contentOffers: true,
  widgetsVersion: '9.0.015.11',
  siteUrl: 'https://www.company.example/shop?lang=en',
} as const satisfies JsonObject;
