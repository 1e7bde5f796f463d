import type { StepTitle } from '../step-title.ts';
import { AUVIOUS_DOCUMENTS as see } from './documents.ts';
import type { AuviousStepId } from './steps.ts';

/**
 * What stands beside a step: the vendor's pages, and what the vendor has superseded. docs/sources.md says where each
 * statement comes from.
 */
export const AUVIOUS_GUIDANCE: { readonly [id in AuviousStepId]?: Pick<StepTitle, 'links' | 'retired'> } = {
  'auv-token': { links: [see.intro] },
  'auv-otp-request': { links: [see.otp] },
  'auv-otp-verify': { links: [see.otp] },
  'auv-callback': {
    links: [see.facades, see.appointments],
    retired: {
      what: 'The vendor calls callbacks the former way to schedule a video call, and offers Appointments now.',
      instead:
        'Callbacks still work. For a new set-up, look at Appointments first: they are scheduled in Auvious itself, and agents manage them there.',
    },
  },
  'auv-room': { links: [see.facades] },
  'auv-handover': { links: [see.tickets] },
};
