import type { StepLink } from '../step-title.ts';

const AUVIOUS = 'https://docs.auvious.com/docs';

/** The vendor's pages behind the source (S004), as they are there today. */
export const AUVIOUS_DOCUMENTS = {
  facades: { title: 'Auvious: Facades, HTTP API', url: `${AUVIOUS}/http-api/facades` },
  otp: { title: 'Auvious: one-time codes', url: `${AUVIOUS}/http-api/otp` },
  tickets: { title: 'Auvious: tickets', url: `${AUVIOUS}/http-api/client` },
  intro: { title: 'Auvious: the HTTP API and its tokens', url: `${AUVIOUS}/http-api/intro` },
  appointments: {
    title: 'Auvious: callbacks and appointments',
    url: `${AUVIOUS}/get-started/appointments/config`,
  },
} as const satisfies { readonly [name: string]: StepLink };
