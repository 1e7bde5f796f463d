import type { Need } from '../need.ts';

const SOURCE = 'Digital Channels Private Edition Guide, Setting up Integration for Inbound and Outbound SMS, Option 3';

/** The role that the SMS guide has created in Genesys Cloud. */
export const DIGITAL_CHANNELS_SMS: Need = {
  id: 'digital-channels-sms',
  kind: 'runbook',
  title: 'Digital Channels SMS: the Nexus Messaging role',
  source: SOURCE,
  rows: [
    {
      row: 1,
      type: 'messaging',
      name: 'All entities',
      level: 'All Permissions',
      policy: 'messaging:*:*',
      confidence: 'confirmed',
      note: 'Without the organization’s own catalogue this is what the bundled one lists today.',
    },
    {
      row: 2,
      type: 'messagingProvisioning',
      name: 'All entities',
      level: 'All Permissions',
      policy: 'messagingProvisioning:*:*',
      confidence: 'likely',
      expandsTo: [
        'messagingProvisioning:phoneNumber:add',
        'messagingProvisioning:phoneNumber:delete',
        'messagingProvisioning:phoneNumber:edit',
        'messagingProvisioning:phoneNumber:view',
      ],
      note: 'Seen in one preview of the vendor’s SDK only (2023-10-04). An organization without SMS Aggregation may not list it; today’s published number methods ask for sms:phoneNumber permissions instead.',
    },
  ],
  mandatory: [],
};

/** What the published methods for SMS numbers ask for today. Not in the guide. */
export const SMS_NUMBERS: Need = {
  id: 'sms-numbers',
  kind: 'runbook',
  title: 'SMS numbers, as the published API asks today',
  source: 'Method documentation of the vendor’s JavaScript SDK 259.0.0 (2026-08-15); not in the SMS guide',
  rows: (['view', 'add', 'edit', 'delete'] as const).map((action, index) => ({
    row: index + 1,
    type: 'SMS',
    name: 'Phone Number',
    level: `${action[0]?.toUpperCase()}${action.slice(1)}`,
    policy: `sms:phoneNumber:${action}`,
    confidence: 'confirmed',
    ...(action === 'add' ? { note: 'Whoever holds it can buy numbers, which costs money.' } : {}),
  })),
  mandatory: [],
};
