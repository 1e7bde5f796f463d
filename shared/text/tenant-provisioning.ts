/** Words about the tenant in Digital Channels, its key, the restart and the transaction DesignerEnv. */
export const tenantProvisioningText = {
  target: (tenant: string, host: string) => `Tenant ${tenant} on ${host}`,
  practiceTarget: (tenant: string) => `Practice tenant ${tenant}`,
  authTarget: (host: string) => `Auth on ${host}`,

  tenant: {
    provision: (tenant: string, ccid: string) => `Provision tenant ${tenant} for contact center ${ccid}`,
    again: (tenant: string, ccid: string) =>
      `Provision tenant ${tenant} for contact center ${ccid} once more; it may get a second key`,
    cannotUndo: (tenant: string) =>
      `Tenant ${tenant} and its API key stay: no way to delete them is documented. Ask whoever runs Digital Channels to disable them.`,
    keyOpens: 'The tenant’s API key opens the contact center',
    byList: 'list of the contact center’s services, with this key',
    keyMissing: 'the tenant’s API key is not at hand',
    keyRefused: 'Digital Channels does not know this key',
    keyMayNotList: 'Digital Channels knows the key, and does not let it list services',
    isUuid: 'The tenant’s API key is a UUID',
    byForm: 'form of the key as it was kept',
    notUuid: 'what came as the key is no UUID',
    hasRow: 'The tenant’s API key is in nex_apikeys',
    byRow: 'comparison in the database',
    noRow: 'the table has no such key',
    oneKey: 'Nobody else provisioned the tenant as well',
    keyGiven: 'This engagement made no key of the tenant',
    keyAccepted: 'A further key of the tenant was accepted',
    byCount: (names: string, count: number) => `keys in nex_apikeys named ${names}: ${count}`,
    byAccepted: (proof: string) => `${proof}; another one was accepted. Have one disabled when nobody uses it`,
    severalKeys: (count: number) =>
      `nex_apikeys has ${count} keys of this name. This engagement keeps one of them; whoever provisioned the tenant as well has another. Have the one that nobody uses disabled; to leave it so, accept step "ten-tenant" with the tenant’s name`,
    keysUnread: (why: string) => `Keys of the tenant in nex_apikeys were not looked up: ${why}`,
    keysUnreadFix:
      'Give the database user the right to read nex_apikeys. Else go on; Digital Channels itself refuses a tenant that exists.',
  },

  restart: {
    summary: 'Restart Digital Channels, so that it reads nex_gapis',
    clicks: [
      'With the tool that deployed Digital Channels, restart its nodes, for example all pods of its deployment one after another.',
      'Wait until every node is ready again.',
      'Confirm, and note when it was and what you saw.',
    ],
  },

  designer: {
    summary: 'Enter baseurl, password and url in transaction DesignerEnv',
    clicks: [
      'In Agent Setup, open the transaction “DesignerEnv” of the Environment tenant.',
      'If there is none, create it: type List, “DesignerEnv” as Name and Alias.',
      'Compare what it holds with the values below, and note former values: nothing else remembers them.',
      'Set the three values. The guide lost part of them: it prints the paths alone and no password. Most likely are whole addresses and the tenant’s API key; use the paths alone if your other transactions do.',
      'Confirm, and note which of the two you used.',
    ],
    full: { baseurl: 'baseurl, whole address', password: 'password, the tenant’s API key', url: 'url, whole address' },
    relative: { baseurl: 'baseurl, path alone', url: 'url, path alone' },
    stays: 'Transaction DesignerEnv stays as it is: put back the former values that were noted when it was confirmed.',
  },

  record: {
    title: 'Digital Channels tenant record',
    intro:
      'What was set up so that the tenant uses Digital Channels, how each part was proved, and who confirmed what was done by hand. Secrets are not in it; it says where they are kept.',
    footer: (source: string) => `Set up by the ${source}.`,
    fields: {
      ccid: 'Contact center ID',
      tenantName: 'Tenant name',
      nexusURL: 'Digital Channels address',
      authURL: 'Auth address',
      gwsURL: 'Web Services address',
      tenantUser: 'Tenant user',
      tenantUserPassword: 'Tenant user’s password',
      clientId: 'Auth client',
      clientSecret: 'Secret of the auth client',
      nexusApiKey: 'Tenant’s API key',
      ucsURL: 'Universal Contact Service address',
      databaseUrl: 'Database',
    },
    ofDeployment: 'kept in the OS keychain with the engagement that created the client',
    noDatabase: 'the row was entered by the database administrator',
    unfinished: (title: string) => `Step “${title}”`,
    designer: {
      title: 'Transaction DesignerEnv',
      head: ['Option', 'Whole address', 'Path alone'],
      key: 'the tenant’s API key',
    },
  },
} as const;
