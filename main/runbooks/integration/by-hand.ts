import type { JsonObject } from '../../../shared/json.ts';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import type { ByHand } from '../../runs/runnable.ts';
import { handOver } from './hand-over.ts';
import { stepTitle } from './titles.ts';

/** The guide's own steps, for an administrator who may not use the API (S000 sections 3 to 5). */
export function byHand(profile: Profile, values: JsonObject): readonly ByHand[] {
  const say = (name: string) => String(values[name] ?? '');
  const rows = profile.rows.map(
    ({ row, type, name, level }) => `${String(row).padStart(2)}  ${type} > ${name} > ${level}`,
  );
  const { clicks, copy } = handOver(profile);
  return [
    { step: 'region', title: stepTitle('region').title, clicks: text.clicks.region, copy: [] },
    { step: 'signin', title: stepTitle('signin').title, clicks: text.clicks.signIn, copy: [] },
    { step: 'org', title: stepTitle('org').title, clicks: text.clicks.organization, copy: [] },
    { step: 'precheck', title: stepTitle('precheck').title, clicks: text.clicks.rights, copy: [] },
    {
      step: 'role',
      title: stepTitle('role').title,
      clicks: text.clicks.role,
      copy: [
        { label: 'Name', value: say('roleName') },
        { label: 'Description', value: say('roleDescription') },
        { label: 'Permissions', value: rows.join('\n') },
      ],
    },
    { step: 'selfgrant', title: stepTitle('selfgrant').title, clicks: text.clicks.selfGrant, copy: [] },
    { step: 'wait', title: stepTitle('wait').title, clicks: text.clicks.wait, copy: [] },
    {
      step: 'oauth',
      title: stepTitle('oauth').title,
      clicks: text.clicks.client,
      copy: [
        { label: 'App Name', value: say('appName') },
        { label: 'Token Duration', value: say('tokenDurationSeconds') },
        { label: 'Role', value: say('roleName') },
      ],
    },
    { step: 'validate', title: stepTitle('validate').title, clicks: text.clicks.validate, copy: [] },
    { step: 'ungrant', title: stepTitle('ungrant').title, clicks: text.clicks.ungrant, copy: [] },
    {
      step: 'form',
      title: stepTitle('form').title,
      clicks: text.clicks.form,
      copy: profile.form.fields.map(({ label }) => ({ label, value: '' })),
    },
    {
      step: 'send',
      title: stepTitle('send').title,
      clicks,
      copy,
    },
  ];
}
