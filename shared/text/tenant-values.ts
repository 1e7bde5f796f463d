/** What is said of the values of a tenant beside one another. Each is a sentence without its subject, then the next action. */
export const tenantValuesText = {
  ucsMissing: 'is needed and not given, because Universal Contact Service is used',
  ucsMissingFix: 'Give the address of Universal Contact Service, or set ucsEnabled to false.',
  ucsUnused: 'is given, though Universal Contact Service is not used: the service PlatformUCS is not created',
  ucsUnusedFix: 'Set ucsEnabled to true if the service is wanted.',
  refreshShorter: 'is less than the time an access token lasts',
  refreshShorterFix: 'Give at least the value of accessTokenExpirationTimeout.',
  sameAsAuth: 'is the Auth address too; both usually have hosts of their own',
  sameAsAuthFix: 'Compare it with the two load balancers.',
  nexusElsewhere: (label: string) => `is on the host of the ${label}, where Digital Channels usually is not`,
  nexusElsewhereFix: 'Compare it with the host name of Digital Channels.',
} as const;
