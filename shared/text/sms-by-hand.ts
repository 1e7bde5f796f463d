/** Words of what is done by hand for SMS: clicks as the guide gives them (S002), summaries, reasons. */
export const smsByHandText = {
  number: {
    summary: (count: number) => (count === 1 ? 'Have the number registered' : `Have ${count} numbers registered`),
    clicks: {
      kaleyra: [
        'Ask your Genesys representative to add the short code or text-enabled number at Kaleyra.',
        'Guide, option 1, “Adding sender IDs to Kaleyra”.',
        'Confirm once the representative says that it is there.',
      ],
      'custom-gateway': [
        'Ask your Genesys representative to register the short code or text-enabled number.',
        'Guide, option 2, “Manage and provision sender IDs”.',
        'Confirm once the representative says that it is registered.',
      ],
    },
    label: 'Number',
    stays: (numbers: readonly string[]) =>
      `Registered by the representative: ${numbers.join(', ')}. Ask your Genesys representative to remove what is no longer used.`,
  },

  designer: {
    summary: (endpoints: readonly string[]) =>
      `Assign a Designer application to ${endpoints.length === 1 ? 'chat endpoint' : 'chat endpoints'} ${endpoints.join(', ')}`,
    unnamed: (numbers: readonly string[]) =>
      `Create a Designer application with a chat endpoint for ${numbers.join(', ')}, and note its name`,
    clicks: [
      'Log in to Designer and create an application that routes SMS interactions; an existing one will do.',
      'Create a chat endpoint, or take one that exists, and assign it to the application.',
      'Note the endpoint’s name: the section of each number refers to it.',
      'Guide, “Provision sender IDs in Digital Channels”, step 1.',
    ],
    endpoint: 'Chat endpoint',
    forNumber: 'Number without an endpoint',
    missing: (numbers: readonly string[]) =>
      numbers.length === 1
        ? `Number ${numbers[0]} has no chat endpoint yet.`
        : `${numbers.length} numbers have no chat endpoint yet: ${numbers.join(', ')}.`,
    missingFix:
      'Create the chat endpoint in Designer, then enter its name as designerEndpointName, or as endpoint in the row of the number.',
    stays: (endpoints: readonly string[]) =>
      `In Designer: the application and ${endpoints.length === 0 ? 'its chat endpoint' : endpoints.join(', ')}. Delete them there if nothing else uses them.`,
  },

  sender: {
    add: (section: string, number: string) => `Create section “${section}” for ${number}`,
    change: (section: string, number: string) => `Change section “${section}” for ${number}`,
    rename: (from: string, to: string, number: string) => `Replace section “${from}” by “${to}” for ${number}`,
    remove: (section: string, number: string) => `Delete section “${section}”: ${number} is not in your table any more`,
    place: 'Log in to Platform Administration and go to Environment > Transactions > NexusServices > Options.',
    clicks: {
      add: [
        'Look whether another section has this number as its channelId; a number has one section only.',
        'Create the section below.',
        'In it, create the eight options below.',
      ],
      change: ['Open the section below.', 'Set the options below; leave the others as they are.'],
      rename: (from: string) => [
        `Delete the section “${from}”.`,
        'Create the section below.',
        'In it, create the eight options below.',
      ],
      remove: ['Delete the section below.'],
    },
    section: 'Section',
    stays: (sections: readonly string[]) =>
      `In Platform Administration, under Environment > Transactions > NexusServices > Options: ${
        sections.length === 1 ? `section ${sections[0]}` : `sections ${sections.join(', ')}`
      }. Delete what is no longer used.`,
    what: 'Every number has its section as in the table',
    proof: 'confirmed by a person',
    notEntered: (sections: readonly string[]) => `not confirmed: ${sections.join(', ')}`,
  },

  headers: {
    summary: (count: number) => (count === 1 ? 'Set 1 custom webhook header' : `Set ${count} custom webhook headers`),
    removeOnly: 'Delete custom webhook headers that are not in your table any more',
    clicks: {
      set: 'On the transaction NexusServices, open the section of your async provider.',
      add: 'Create an option for each line below; where it exists, set its value.',
      remove: 'Delete the options that are named below for deletion.',
      guide: 'Guide, option 2, “Add custom HTTP headers”.',
    },
    delete: 'Delete option',
    stays: (options: readonly string[]) =>
      `On the transaction NexusServices, in the section of your async provider: ${options.join(', ')}. Delete what is no longer used.`,
    what: 'The custom webhook headers are as in the table',
    notSet: (names: readonly string[]) => `not confirmed: ${names.join(', ')}`,
  },

  test: {
    summary: (count: number) =>
      count === 1 ? 'Send and receive a test SMS' : `Send and receive a test SMS with each of ${count} numbers`,
    clicks: [
      'From a mobile phone, send an SMS to the number. The Designer application or an agent answers it.',
      'Answer from there, and look whether the answer arrives on the phone.',
      'For a number of CX Contact only (cxcOnly is true), send one SMS from a campaign instead: inbound messages reach no agent.',
      'Confirm with what you saw.',
    ],
    label: 'Number',
    cxcOnly: 'Number of CX Contact only',
  },

  curl: {
    service: (name: string) => `Service ${name}`,
    apiKey: 'API key for Genesys Cloud; the path is not in the public guide',
    keyName: 'Portico Cluster API Key',
    token: 'Token of the integration',
    list: 'Own numbers',
    search: 'Free toll-free numbers',
    order: 'Order of one number; it costs',
  },

  whole: {
    command: 'Command',
    inputs: ['Have the values of the table at hand; secrets are asked for when a command needs them.'],
    service: (name: string) => [
      `Services exist once in a contact center: find out first whether it has a service ${name} already.`,
      'In a shell, set the variables that are named in the first lines of the command; then paste the command.',
      'It worked when the answer has status.code 0. Any other code is a failure, also with HTTP status 200.',
    ],
    webhook: [
      'Post a sample to the webhook address with the header X-Hub-Signature: “sha1=” and the HMAC-SHA1 of the raw body in hexadecimal digits, with the webhook secret key.',
      'The gateway must answer with 2xx and a messageId within 10 seconds.',
    ],
    noHeaders: ['Nothing to do without custom webhook headers.'],
    webhookAddress: 'Webhook address',

    organization: [
      'Ask your Genesys representative for a Genesys Cloud organization, for an administrator of it, and for the product SMS Aggregation in it.',
      'The representative names organization ID, administrator, login URL and API URL.',
      'Guide, option 3, “Request a Genesys Cloud CX organization”.',
    ],
    signIn: ['Open the login URL and log in as the organization’s administrator.'],
    role: [
      'Go to Admin.',
      'Under People and Permissions, click Roles/Permissions.',
      'Click Add Role and give it the name below.',
      'Under Permissions, search for messaging. Select messaging > All Permissions and messagingProvisioning > All Permissions.',
      'Save.',
    ],
    assign: [
      'Click Admin. Under People and Permissions, click People.',
      'Search for the administrator’s user.',
      'Under Roles, switch the view to All, search for the role below and enable it. Save.',
      'Log out and in again, so that the permissions count.',
    ],
    client: [
      'Click Admin. Under Integrations, click OAuth.',
      'Click Add Client.',
      'Under Client Details, set App Name to the name below and select the grant type Client Credentials.',
      'Click Roles and assign the role below. Save.',
      'Go back to Client Details and note client ID and client secret.',
    ],
    apiKey: [
      'Look for a key of the name below first; a second one is of no use.',
      'Create it as in the guide’s page “Provision API keys”, with the parameters below, or ask whoever runs Digital Channels for it.',
      'The command is an assumption: the public guide does not print this request.',
    ],
    token: ['Retrieve a token. Its access_token goes with every request that follows, until expires_in has passed.'],
    list: [
      'List the numbers that were bought and registered. Status 404 means that the organization lacks SMS Aggregation.',
    ],
    search: ['Search for free toll-free numbers and choose one; skip this when a number is there already.'],
    order: [
      'Every number that is ordered costs: ask whoever pays first. Order it once; an order without an answer may have arrived, so list the numbers before another try.',
      'comment and emailAddress tell Genesys Customer Care whom to ask.',
      'An existing number or a short code is registered by your Genesys representative.',
    ],
    labels: {
      tenant: 'tenant',
      keyName: 'name',
      permissions: 'permissions',
      role: 'Role',
      appName: 'App Name',
      loginUrl: 'Login URL',
      number: 'Number',
      user: 'Administrator',
    },
  },
} as const;
