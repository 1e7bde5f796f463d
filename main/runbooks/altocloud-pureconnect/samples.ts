import type { JsonObject } from '../../../shared/json.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { icwsOf } from '../../runs/practice-icws.ts';

/** A region of the table that the practice organization stands in for. */
const PRACTICE_REGION = 'mypurecloud.com.au';

/** What runs on the practice systems without anything typed. */
export function sampleValues(practice: PracticeJson): JsonObject {
  const { origin, user, userIds, workgroupIds } = icwsOf(practice);
  const { admin, organization, syncedUsers } = practice.genesysCloud;
  return {
    region: PRACTICE_REGION,
    operatorClientId: admin.clientId,
    orgId: organization.id,
    orgAdminEmail: 'admin@practice.example',
    cicServer: origin,
    cicUser: user,
    licenseFile: 'practice-altocloud.i3lic',
    userIds: [...userIds],
    workgroupIds: [...workgroupIds],
    ...(syncedUsers === undefined ? {} : { gcUserIds: [...syncedUsers] }),
    pacingRateMs: 3000,
    updatesDisabled: false,
    contentOffers: true,
    widgetsVersion: '9.0.018.04',
    // Without the widget script, so that the steps about it are rehearsed.
    ...(practice.site === undefined ? {} : { siteUrl: practice.site.url }),
  };
}

/** The secrets among them; they open nothing but the practice systems. */
export function sampleSecrets(practice: PracticeJson): { readonly [name: string]: string } {
  return {
    operatorClientSecret: practice.genesysCloud.admin.clientSecret,
    cicPassword: icwsOf(practice).password,
    orgAdminPassword: 'practice password',
  };
}
