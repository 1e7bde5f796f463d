import type { SignedIn } from '../ipc/views.ts';

type Held = SignedIn['rights'][number]['held'];

/** Words of the page that signs the operator in. */
export const connectText = {
  title: 'Sign in',
  lead: 'Shows who you are and whether you hold what a run needs. It asks the region’s sign-in and API only, and changes nothing.',
  loading: 'Reading how you signed in before',
  how: 'How do you sign in?',
  ways: {
    practice: {
      label: 'Practice administrator',
      text: 'The sample administrator of the practice organization. No password.',
    },
    client: {
      label: 'Client credentials',
      text: 'An administrator’s OAuth client: client ID and secret.',
    },
    browser: {
      label: 'Browser',
      text: 'You sign in on the vendor’s page; no secret is typed here.',
    },
    token: {
      label: 'Access token',
      text: 'A token you already have, for example from the developer tools.',
    },
  },
  clientId: 'Client ID',
  clientIdWhere: 'Admin > Integrations > OAuth.',
  clientIdMissing: 'Enter the client ID.',
  clientSecret: 'Client secret',
  clientSecretWhere: 'Shown once when the OAuth client is created. It is not shown here again.',
  clientSecretMissing: 'Enter the client secret.',
  pastedBoth: 'Client ID and secret were filled in from what you pasted.',
  token: 'Access token',
  tokenWhere: 'From the vendor’s developer tools, signed in as an administrator. It ends by itself after a while.',
  tokenMissing: 'Paste the access token.',
  browserClientWhere:
    'An OAuth client of the grant type Code, with the redirect address below registered letter for letter.',
  redirect: 'Redirect address to register',
  browserWaiting: 'Waiting for the sign-in in your browser. This page goes on by itself.',
  remember: 'Keep in the system keychain',
  rememberOn: 'Else it is forgotten when Groundwork closes.',
  rememberOff: 'Kept in memory until Groundwork closes.',
  noKeychain: 'There is no usable keychain: secrets stay in memory until Groundwork closes.',
  signIn: 'Sign in',
  cancel: 'Cancel',
  cancelled: 'The sign-in was cancelled.',
  signOut: 'Sign out',
  optional: {
    title: 'This sign-in may be left out',
    text: 'With it, queues, skills, languages, scripts and agents are found by name, a callback is looked at afterwards, and it can be cancelled. Auvious itself does not need it.',
    skip: 'Go on without it',
  },
  readAgain: 'Try again',
  continue: 'Continue',
  signedIn: {
    title: 'Signed in',
    as: 'As',
    user: 'user',
    client: 'OAuth client',
    method: 'By',
    organization: 'Organization',
    shortName: 'Short name',
    organizationId: 'Organization ID',
    region: 'Region',
    otherTarget: 'not in the region table',
    at: 'At',
    keychain: 'Secrets',
    methods: {
      client: 'client credentials',
      token: 'access token',
      browser: 'browser',
      practice: 'practice administrator',
    } satisfies Record<SignedIn['method'], string>,
    said: (name: string, organization: string) => `Signed in as ${name} in ${organization}.`,
  },
  keptIn: {
    none: 'nothing is kept',
    memory: 'in memory until Groundwork closes',
    keychain: 'in the system keychain',
    practice: 'with the practice systems',
  },
  rights: {
    title: 'Your rights',
    lead: 'What a run needs of you. Gaps come first.',
    columns: { permission: 'Permission', why: 'Needed to', held: 'You' },
    held: {
      granted: 'Held',
      conditional: 'Conditional',
      missing: 'Missing',
      unchecked: 'Unchecked',
    } satisfies Record<Held, string>,
    none: 'A run needs no right of yours.',
    complete: (count: number) => `You hold all ${count} rights that a run needs.`,
    gaps: (count: number) => `${count} of the rights that a run needs ${count === 1 ? 'is' : 'are'} not certain.`,
    gapTitle: 'A run would stop where a right is missing',
    gapFix:
      'Ask an administrator to give you a role with the missing permissions under Admin > People & Permissions > Roles/Permissions, then sign in again. You can go on and look; nothing is changed before you start the plan.',
    uncheckedFix:
      'Your rights could not be read. Sign in again; if it stays so, go on: the plan says which request needs which right.',
    copy: 'missing permissions',
  },
  skew: {
    title: 'This computer’s clock is off',
    ahead: (span: string) => `It is ${span} ahead of the organization’s servers.`,
    behind: (span: string) => `It is ${span} behind the organization’s servers.`,
    fix: 'Set the clock, or let the system set it: tokens may count as ended too early, and times in the journal are off.',
    seconds: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  },
  refused: {
    sameAnswer:
      'A wrong region and a wrong secret give this same answer. Look at the region first; another region is not tried by itself, because every try sends the secret there.',
    lookAtRegion: 'Look at the region',
  },
  status: {
    todo: 'Not signed in.',
    busy: 'Signing in…',
    done: (name: string, organization: string) => `${name} · ${organization}`,
  },
} as const;
