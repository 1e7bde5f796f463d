/** Words about the services of a contact center, and about the key that provisions them. */
export const nexusText = {
  center: (ccid: string, host: string) => `Contact center ${ccid} on ${host}`,
  practiceCenter: (ccid: string) => `Practice contact center ${ccid}`,

  create: (service: string) => `Create service ${service}`,
  overwrite: (service: string, changes: string) => `Overwrite service ${service}: ${changes}`,
  remove: (service: string) => `Delete service ${service}`,
  restore: (service: string) => `Put service ${service} back as it was`,
  confirm: (service: string) => `Make sure that service ${service} is set up: it cannot be read here`,
  confirmClicks: (service: string, path: string) => [
    `This server does not say which services there are, so nothing proves that ${service} arrived beyond its own answer.`,
    `Ask whoever runs Digital Channels to look at ${path}, or send a message through it, and note what was seen.`,
  ],
  change: (place: string, from: string, to: string) => `${place}: ${from} → ${to}`,
  nothing: 'nothing',
  secretsOnly: 'the same as far as it can be read; its secrets are replaced',

  isSetUp: (service: string) => `Service ${service} is set up as wanted`,
  readableOnly: (step: string, service: string) =>
    `GET of the service; its secrets are never given back. To send them again, accept step "${step}" with "${service} again"`,
  byGet: 'GET of the service',
  byPerson: 'confirmed by a person',
  unreadable: 'services cannot be read on this server, and nobody has confirmed it yet',
  keyMissing: 'there is no API key to look with',
  gone: 'it is gone',
  kept: (changes: string) => `it was left as it is: ${changes}`,

  notReadable: (service: string) =>
    `This server does not tell whether service ${service} exists. If it does, sending it may overwrite it.`,
  notReadableFix: (step: string, service: string) =>
    `If ${service} is set up already, accept step "${step}" with "keep". Else go on and confirm it afterwards.`,
  lookedUpLater: 'Existing services are looked up once the API key is there.',
  lookedUpLaterFix: 'Nothing to do. If a service exists and differs, the run stops before it and asks.',
  cannotUndoUnread: (service: string) =>
    `Service ${service} stays: this server does not let services be read or deleted. Ask whoever runs Digital Channels to remove it.`,
  cannotUndoSecret: (service: string, former: string) =>
    `Service ${service} stays as this engagement left it: its former secrets were never readable. Formerly ${former}.`,
  cannotUndoChanged: (service: string) => `Service ${service} stays: it was changed by somebody else since.`,

  createKey: (name: string, tenant: string) =>
    `Create API key “${name}” for ${tenant === '*' ? 'all tenants' : `tenant ${tenant}`}`,
  cannotUndoKey: (name: string) =>
    `API key “${name}” stays: no way to delete it is documented. Ask whoever runs Digital Channels to disable it.`,
  keyOpens: 'The API key opens the contact center',
  keyByList: 'list of the contact center’s services',
} as const;
