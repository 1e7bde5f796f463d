import type { Need, NeedRow } from '../need.ts';

const line = (type: string, name: string, level: string, purpose: string): Omit<NeedRow, 'row'> => ({
  type,
  name,
  level,
  policy: `${type.toLowerCase()}:${name.toLowerCase()}:${level.toLowerCase()}`,
  confidence: 'confirmed',
  note: purpose,
});

/** What whoever signs in here needs, so that the integration runbook can do everything itself. */
export const OPERATOR: Need = {
  id: 'operator',
  kind: 'runbook',
  title: 'The signed-in operator',
  source: 'Method documentation of the vendor’s JavaScript SDK 259.0.0 (2026-08-15)',
  rows: [
    line('Authorization', 'Role', 'View', 'Lists and reads roles.'),
    line('Authorization', 'Role', 'Add', 'Creates the role.'),
    line('Authorization', 'Role', 'Edit', 'Adds permissions to an existing role.'),
    line('Authorization', 'Role', 'Delete', 'Undoes the creation of the role.'),
    line('Authorization', 'Grant', 'Add', 'Grants the role to the operator before it goes on an OAuth client.'),
    line('Authorization', 'Grant', 'View', 'Reads what users and clients are granted.'),
    line('Authorization', 'Grant', 'Delete', 'Takes the temporary grant back.'),
    line('OAuth', 'Client', 'View', 'Finds an existing client.'),
    line('OAuth', 'Client', 'Add', 'Creates the client.'),
    line('OAuth', 'Client', 'Edit', 'Changes a client’s roles and resets its secret.'),
    line('OAuth', 'Client', 'Delete', 'Undoes the creation of the client.'),
  ].map((row, index) => ({ row: index + 1, ...row })),
  mandatory: [],
};
