import { list, obj, text } from './schema.ts';

/** A contact center as Environment Services list it. */
export const contactCenterView = obj({ id: text, domains: list(text) });

export const tenantChannels = {
  /** The contact centers of the deployment, for the page that chooses one. Sends reads only. */
  'contactCenters.read': {
    request: obj({ engagement: text, runbook: text }),
    reply: obj({ contactCenters: list(contactCenterView) }),
  },
} as const;
