import type { JsonObject } from '../../../shared/json.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { gwsOf } from '../../runs/practice-gws.ts';
import { nexusOf } from '../../runs/practice-nexus.ts';

/** What runs on the practice systems without anything typed. The contact center is looked up. */
export function sampleValues(practice: PracticeJson): JsonObject {
  const { authOrigin, gwsOrigin, opsUser, tenantUser } = gwsOf(practice);
  return {
    authURL: authOrigin,
    gwsURL: gwsOrigin,
    nexusURL: nexusOf(practice).origin,
    gwsAdminName: opsUser,
    // Vendors name their first tenant so; the practice contact center's domain is the same.
    tenantName: 't100',
    tenantUser,
    ucsEnabled: true,
    ucsURL: 'http://ucsx.practice.example:8080',
  };
}

/** The secrets among them; they open nothing but the practice systems. */
export function sampleSecrets(practice: PracticeJson): { readonly [name: string]: string } {
  const { opsPassword, tenantPassword } = gwsOf(practice);
  const { database } = practice;
  return {
    gwsAdminPass: opsPassword,
    tenantUserPassword: tenantPassword,
    ...(database === undefined ? {} : { databaseUrl: database.url }),
  };
}
