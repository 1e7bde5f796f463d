/** Words about contact center, client, setting and sign-ins of Web Services. */
export const tenantGwsText = {
  center: {
    listed: (ccid: string) => `Contact center ${ccid} is listed`,
    byList: 'GET of the contact centers',
    notListed: 'it is not listed any more',
    oneOf: (id: string, domains: readonly string[]) => (domains.length === 0 ? id : `${id} (${domains.join(', ')})`),
    none: 'none',
  },
  defaultOps: 'The ops account is the one that every installation begins with: ops with the password ops.',
  defaultOpsFix: 'Have its password changed: whoever reaches Auth can do everything with it.',

  client: {
    create: 'Create auth client nexus_client, with a secret that is made and kept first',
    createWith: 'Create auth client nexus_client with the secret at hand',
    addRedirect: (url: string) => `Add ${url} to the redirect addresses of nexus_client`,
    restore: (url: string) => `Take ${url} from the redirect addresses of nexus_client`,
    remove: 'Delete auth client nexus_client: every contact center of this deployment signs in with it',
    cannotRemove: (others: readonly string[]) =>
      `Auth client nexus_client stays: others use it since, for ${others.join(', ')}.`,
    cannotInUse: (centers: readonly string[]) =>
      `Auth client nexus_client stays as it is: Digital Channels also serves ${centers.join(', ')} by it.`,
    isThere: 'Auth client nexus_client is set up as wanted',
    byGet: 'GET of the client',
    gone: 'it is gone',
    noRedirect: (url: string) => `${url} is not among its redirect addresses`,
    lacks: (what: string, missing: readonly string[]) => `its ${what} lack ${missing.join(', ')}`,
    differs: (differences: readonly string[]) =>
      `Auth client nexus_client was there before: ${differences.join('; ')}.`,
    differsFix: 'Have it corrected where it was created; it is used as it is.',
    otherCenters: 'it is bound to contact centers, and this one is not among them',
  },
  signsIn: {
    client: 'nexus_client signs in with the secret at hand',
    user: 'The tenant’s user signs in',
    byToken: 'POST of the token request, then signed out again',
    byUserToken: 'POST of the token request',
    noSecret: 'the secret of nexus_client is not at hand',
    noPassword: 'the password of the tenant’s user is not at hand',
    refused: 'the secret at hand is refused',
  },

  setting: {
    create: (value: string, location: string) => `Set chatservice-uri at ${location} to ${value}`,
    overwrite: (value: string, location: string, former: string) =>
      `Set chatservice-uri at ${location} to ${value}; it is ${former} now`,
    restore: (value: string, location: string) => `Put chatservice-uri at ${location} back to ${value}`,
    isSet: (location: string) => `Setting chatservice-uri at ${location} has the wanted value`,
    byGet: 'GET of the settings',
    gone: 'it is gone',
    is: (value: string) => `it is ${value}`,
    kept: (value: string) => `it was left as it is: ${value}`,
    cannotRemove: 'Setting chatservice-uri stays: no way to delete a setting is documented.',
    cannotChanged: (value: string) => `Setting chatservice-uri stays: it was changed since, to ${value}.`,
    elsewhere: (places: readonly string[]) => `chatservice-uri also exists at other locations: ${places.join(', ')}.`,
    elsewhereFix:
      'If this contact center uses one of them, set chatserviceLocation to it. Else there is nothing to do.',
    shared: 'chatservice-uri has the wanted value and is shared with other contact centers.',
    sharedFix: 'If it should not be, have it changed in Web Services; the value is used as it is.',
  },
} as const;

/** Words of the `contact-centers` command. */
export const contactCentersTerminal = {
  description: 'list the contact centers of a Web Services deployment; changes nothing',
  engagementArgument: 'the engagement whose values count',
  none: 'There is no contact center.',
  choose: 'To choose one, set "ccid" to its ID or "ccDomain" to one of its domains.',
} as const;
