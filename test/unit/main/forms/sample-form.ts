import type { DetailsForm } from '../../../../main/forms/model.ts';
import { Secret } from '../../../../main/vault/secret.ts';

export const MARKER = 'MARKER-zq81-secret';

/** A completed form, with `change` laid over it. */
export function sampleForm(change: Partial<DetailsForm> = {}): DetailsForm {
  return {
    title: 'Integration Details Form',
    intro: 'Details for the connection.',
    vendor: { name: 'Vendor', email: 'support@vendor.example' },
    customer: 'Acme',
    region: {
      label: 'PureCloud Region',
      boxes: [
        { label: 'EU (Ireland)', ticked: true },
        { label: 'US West (Oregon)', ticked: false },
      ],
    },
    fields: [
      { label: 'Organization short name', value: 'acme' },
      { label: 'OAuth Client ID', value: '9f1c2d34-5e6f' },
      { label: 'OAuth Client Secret', value: new Secret(MARKER) },
    ],
    missing: [],
    notes: ['Row 29 is not offered.'],
    footer: 'Guide V2.5.',
    madeAt: '2026-11-21T02:00:00Z',
    practice: false,
    journalHead: 'ab'.repeat(32),
    ...change,
  };
}
