import type { Profile } from '../../../shared/profiles/profile.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';

/** How the operator hands the form over: by e-mail, or as the guide says where it names no address. */
export function handOver({ vendor: { name, email } }: Profile) {
  if (email === undefined)
    return {
      summary: text.handOver(name),
      clicks: text.clicks.handOver,
      copy: [{ label: 'Recipient', value: name }],
    };
  return { summary: text.send(email), clicks: text.clicks.send, copy: [{ label: 'E-mail', value: email }] };
}
