import type { NexusPlace } from './call.ts';

/** Services of a contact center, or one of them (S002:105). */
export function servicesPath({ prefix, ccid }: NexusPlace, name?: string): string {
  const all = `${prefix}/nexus/v3/provisioning/services/${encodeURIComponent(ccid)}`;
  return name === undefined ? all : `${all}/${encodeURIComponent(name)}`;
}

/**
 * API keys. No public source gives this path (reference, section 2.3): it is assumed, stands only here, and every use
 * has a way out by pasting a key.
 */
export function apiKeysPath({ prefix }: Pick<NexusPlace, 'prefix'>): string {
  return `${prefix}/nexus/v3/provisioning/apikeys`;
}

/** Tenants (S003:258). */
export function tenantsPath({ prefix }: Pick<NexusPlace, 'prefix'>): string {
  return `${prefix}/nexus/v3/provisioning/tenants`;
}
