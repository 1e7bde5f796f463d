/** What the secrets of an engagement are called on screen. */
const NAMES: Readonly<Record<string, string>> = {
  clientSecret: 'Client secret',
  operatorClientSecret: 'Your client secret',
  accessToken: 'Your access token',
  agePassphrase: 'Passphrase',
  apiKey: 'Digital Channels API key',
  clusterKey: 'Cluster key of Digital Channels',
  outGWSAccessToken: 'Access token of a tenant user',
  formerClientSecret: 'Former client secret in nex_gapis',
  formerAuthClientSecret: 'Former client secret in nex_gapis, for the Auth address',
  kaleyraPassword: 'Kaleyra password',
  asyncAPISignatureKey: 'API secret key of the gateway',
  asyncWebhookSignatureKey: 'Webhook secret key of the gateway',
  gwsAdminPass: 'Password of the Web Services administrator',
  tenantUserPassword: 'Password of the tenant user',
  databaseUrl: 'Connection string of the database',
  nexusApiKey: 'Tenant’s API key of Digital Channels',
  cicPassword: 'Password of the CIC user',
  auviousClientSecret: 'Auvious client secret',
  otpCode: 'Code from the SMS',
  ticketUrl: 'Customer link',
  agentUrl: 'Agent link',
  recordingUrl: 'Recording link',
  ticketId: 'Ticket id',
  conferenceId: 'Conference id',
  orgAdminPassword: 'Password of the organization’s administrator',
};

/** A secret's name for people; its own where there is none. What one runbook has for itself has the runbook's id behind it. */
export function secretName(name: string): string {
  const [plain = name] = name.split(' ');
  return (Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined) ?? name;
}
