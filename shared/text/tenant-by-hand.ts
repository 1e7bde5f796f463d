const shell = 'In a shell, set the variables that are named in the first lines of the command; then paste the command.';
const envelope = 'It worked when the answer has status.code 0. Any other code is a failure, also with HTTP status 200.';

/** Clicks for somebody who enables a tenant without the API of this program. */
export const tenantByHandText = {
  command: 'Command',
  ccid: 'Contact center ID',
  commands: {
    centers: 'Contact centers',
    client: 'Auth client nexus_client',
    verify: 'Sign-in as nexus_client',
    setting: 'Setting chatservice-uri',
    token: 'Token of the tenant’s user',
    tenant: 'Tenant',
    service: 'Service PlatformUCS',
  },
  centers: [shell, 'Take the id of the contact center; with several, go by their domains.'],
  secret: [
    'Make a random secret of at least 32 letters, digits, “-” and “_”; the command below prints one.',
    'Keep it where secrets are kept: nothing gives it back. If nexus_client exists already, use the secret it has.',
  ],
  secretCommand: "openssl rand -base64 32 | tr '+/' '-_' | tr -d '='",
  client: [
    'Find out first whether there is a client nexus_client: it must not be created twice, and serves every contact center of the deployment.',
    shell,
    envelope,
  ],
  verify: [shell, 'It worked when the answer has an access_token and token_type bearer.'],
  setting: [shell, envelope],
  token: [
    shell,
    'Keep the access_token of the answer in the variable OUT_GWSACCESS_TOKEN for the tenant; it expires after expires_in seconds.',
  ],
  tenant: [
    'Find out first whether the tenant has a key: a second request may make another one.',
    shell,
    envelope,
    'Keep data.xapikey of the answer as a secret: it is the tenant’s API key, and nothing gives it back.',
  ],
  service: ['Only with Universal Contact Service.', shell, envelope],
  noService: ['Nothing to do without Universal Contact Service.'],
  ownKey: 'the tenant’s API key',
} as const;
