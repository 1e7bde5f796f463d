/** Words of the steps that prepare Genesys Cloud for SMS: summaries, clicks as the guide gives them (S002), reasons. */
export const smsGenesysText = {
  organization: {
    summary: 'Have a Genesys Cloud organization with the product SMS Aggregation',
    clicks: [
      'Ask your Genesys representative for a Genesys Cloud organization, and to add the product SMS Aggregation to it.',
      'Have them give you its ID, its login and API addresses, and an account with administrator rights.',
      'Guide, option 3, “Request a Genesys Cloud CX organization”.',
      'Confirm once you can sign in with that account.',
    ],
    product: 'Product',
    productName: 'SMS Aggregation',
    loginUrl: 'Login URL',
    apiUrl: 'API URL',
    stays: 'The organization and its product SMS Aggregation stay. Ask your Genesys representative to end them.',
  },
  role: {
    clicks: [
      'Open the login address and sign in as the organization’s administrator.',
      'Click Admin. Under People and Permissions, click Roles/Permissions.',
      'Click Add Role and enter the name below.',
      'Under Permissions, search for messaging. Select All Permissions of messaging and of messagingProvisioning, and save.',
    ],
    offered: (domain: string) => `Permissions of ${domain} are offered`,
    offeredProof: 'GET /api/v2/authorization/permissions',
    bundled: 'the organization’s permission catalogue could not be read',
    notOffered: (domain: string) => `The organization’s permission catalogue does not list ${domain}.`,
    productMissing: 'SMS Aggregation is probably not part of the organization.',
    productMissingFix:
      'Ask your Genesys representative to add the product SMS Aggregation, then run this again: what is missing is added to the role.',
    domainMissingFix: 'Ask your Genesys representative why; then run this again: what is missing is added to the role.',
  },
  assign: {
    clicks: [
      'Click Admin. Under People and Permissions, click People, and search for the administrator’s account.',
      'Under Roles, show all roles, search for the role, turn it on and save.',
      'Log out and in again, so that the role counts.',
    ],
    escalation: (role: string, gained: number) =>
      gained === 0
        ? `You will hold role “${role}” from now on, as the guide asks. It gives you no permission that you lack now.`
        : `You will hold role “${role}” from now on, as the guide asks: ${gained} of its permissions are new to you. Undo takes it back.`,
    takeBack: (role: string, who: string) => `Take role “${role}” back from ${who}`,
    isGranted: (role: string, who: string) => `Role “${role}” is granted to ${who}`,
    isGrantedProof: 'GET /api/v2/authorization/subjects/{id}',
    notGranted: 'it does not show among the grants',
  },
  client: {
    clicks: [
      'Click Admin. Under Integrations, click OAuth, then Add Client.',
      'Under Client Details, enter the App Name and select the grant type Client Credentials.',
      'Click Roles, assign the role, and save.',
      'Back in Client Details, note client ID and client secret: the secret is shown only now.',
    ],
  },
} as const;
