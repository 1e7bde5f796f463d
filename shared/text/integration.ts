/** Words of the integration runbook: summaries of actions, clicks for people, reasons. Names are quoted as they are. */
export const integrationText = {
  createRole: (name: string, count: number) => `Create role “${name}” with ${count} permissions`,
  completeRole: (name: string, count: number) =>
    `Add ${count} missing permissions to role “${name}”; nothing is removed`,
  grantToSelf: (role: string, who: string) => `Grant role “${role}” to ${who} (you)`,
  escalation: (role: string, gained: number) =>
    gained === 0
      ? `You will hold role “${role}” until it is taken back. It gives you no permission that you lack now.`
      : `You will hold role “${role}” until it is taken back: ${gained} of its permissions are new to you.`,
  waitForGrant: (role: string) => `role “${role}” shows among your own grants`,
  waitSummary: 'Wait until the grant is visible (up to 5 minutes)',
  createClient: (name: string, role: string, divisions: string) =>
    `Create OAuth client “${name}” (client credentials) with role “${role}” in ${divisions}`,
  homeDivision: 'the home division',
  allDivisions: 'all divisions',
  takeBack: (role: string, who: string) => `Take role “${role}” back from ${who} (you)`,
  allowIps: (name: string) => `Allow the vendor’s IP ranges for OAuth client “${name}”`,
  otherCreates: 'Another administrator, who holds the role, creates the OAuth client',
  send: (email: string) => `Send the completed form to ${email}`,
  handOver: (vendor: string) => `Hand the completed form over to ${vendor}`,
  undoRole: (name: string) => `Delete role “${name}”`,
  undoPolicies: (name: string) => `Remove from role “${name}” what was added`,
  undoGrant: (role: string) => `Take role “${role}” back from you`,
  deactivateClient: (name: string) => `Set OAuth client “${name}” to inactive`,
  resetSecret: (name: string) => `Reset the secret of OAuth client “${name}”; the old one stops working`,
  rotate: 'Reset the client’s secret',
  cannotUnrotate: 'A reset secret cannot be brought back; reset it again if the new one leaked.',
  resetWarning: 'Whatever uses the old secret stops working until it is given the new one.',
  deleteClient: (name: string) => `Delete OAuth client “${name}”`,
  cannotUndoOther: (name: string) =>
    `OAuth client “${name}” was created by somebody else. Delete it under Admin > Integrations > OAuth if nobody needs it.`,
  cannotUnsend: 'The form was sent. Ask the recipient to delete it; what it names is gone with this undo.',

  clicks: {
    region: ['Look at the address of the login page: its domain names the region.'],
    signIn: ['Log on to Genesys Cloud with an account that has administrator privileges.'],
    rights: [
      'The account must be able to view, add and edit roles, to grant them, and to view and add OAuth clients.',
      'It must hold the permissions below itself before it can put them on an OAuth client (guide, section 3.3).',
    ],
    wait: ['Wait up to 5 minutes, then log out and in again, so that the role counts.'],
    validate: [
      'By hand nothing proves the credentials. Let the vendor test the connection, or sign in here once with a client that may read.',
    ],
    ungrant: ['Remove the role from the account again, unless the account is to keep it.'],
    organization: [
      'Log in to Genesys Cloud and select Admin.',
      'Under Account Settings, click Organization Settings.',
      'Read the Organization short name on the Organization Details tab; it is always lower case.',
    ],
    selfGrant: [
      'Give the new role to the account that will create the OAuth client: it must hold the role itself.',
      'Guide, section 3.3, note below the permission steps.',
    ],
    form: ['Fill in the details form with region, short name, client ID and client secret.'],
    role: [
      'Log on to Genesys Cloud and select Admin.',
      'Under People & Permissions, click Roles/Permissions.',
      'Click Add Role. On Role Details, enter the name and the description.',
      'On Permissions, search each permission by its name and tick the level. The checklist has all of them.',
      'Click Save.',
    ],
    client: [
      'Select Admin. Under Integrations, click OAuth.',
      'Click Add Client.',
      'Enter the App Name, leave Description empty, and set Token Duration to the value below.',
      'Under Grant Types select Client Credentials, and under Roles choose the role.',
      'Click Save. Note Client ID and Client Secret: the secret is shown only now.',
    ],
    allowIps: [
      'In the OAuth client’s settings, allow the IP ranges below if the organization restricts client addresses.',
    ],
    handOver: [
      'The guide names no e-mail address. Enter the values where it asks for them, or give the form to whoever sets the product up.',
      'Send the client secret separately unless the form holds it by your choice.',
    ],
    send: [
      'Open the exported e-mail draft, or write to the address below and attach the Word form.',
      'Send the client secret separately unless the form holds it by your choice.',
    ],
  },
} as const;
