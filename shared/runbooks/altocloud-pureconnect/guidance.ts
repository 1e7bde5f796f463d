import type { StepTitle } from '../step-title.ts';
import { ALTOCLOUD_DOCUMENTS as see } from './documents.ts';
import type { AltocloudStepId } from './steps.ts';

const NEWER_NAMES = {
  what: 'PureCloud is called Genesys Cloud now, and Altocloud is called Genesys Predictive Engagement.',
  instead: 'Look for the newer names in menus and roles; what this runbook reads by its old name is the same object.',
};

/**
 * What stands beside a step: the documents that the source points to, and what the vendor has retired since August 2020.
 * docs/sources.md says where each statement comes from.
 */
export const ALTOCLOUD_GUIDANCE: { readonly [id in AltocloudStepId]?: Pick<StepTitle, 'links' | 'retired'> } = {
  'alto-cic-version': {
    links: [see.endOfLife, see.library],
    retired: {
      what: 'Releases of PureConnect reach their end of support by the vendor’s schedule.',
      instead:
        'Look your release up in the vendor’s policy before you build on it; the vendor’s successor is Genesys Cloud.',
    },
  },
  'alto-org-ready': { links: [see.genesysCloud], retired: NEWER_NAMES },
  'alto-license-load': { links: [see.licensing, see.administrator] },
  'alto-icws-session': { links: [see.icws] },
  'alto-license-check': { links: [see.allocation] },
  'alto-user-license': { links: [see.userLicences, see.allocation] },
  'alto-gc-integration': {
    links: [see.genesysCloud],
    retired: {
      what: 'Newer releases of PureConnect have replaced the Genesys Cloud bridge server.',
      instead: 'Set up what the administrator’s guide of your own release names for the connection.',
    },
  },
  'alto-browser-app': { links: [see.genesysCloud] },
  'alto-workgroups': { links: [see.administrator, see.members] },
  'alto-server-params': { links: [see.administrator, see.icwsConfiguration] },
  'alto-admin-perms': { links: [see.permissions], retired: NEWER_NAMES },
  'alto-agent-roles': { links: [see.permissions] },
  'alto-journey': {
    links: [see.actionMaps, see.segments, see.outcomes],
    retired: {
      what: 'The vendor deprecated journey outcomes and their scores on 25 May 2026.',
      instead:
        'Create no new outcomes. Have action maps start by segments or activities, and move to Customer Outcomes once your organization has it.',
    },
  },
  'alto-widget': {
    links: [see.connect, see.widgets],
    retired: {
      what: 'For customers of Genesys Cloud, web messaging has taken the place of web chat.',
      instead:
        'With PureConnect the web chat widget stays the way in. Where chats move to Genesys Cloud, plan for Messenger.',
    },
  },
  'alto-widget-version': { links: [see.contentOffers, see.widgets] },
  'alto-snippet': {
    links: [see.aboutSnippet, see.trackingSnippet, see.webChat],
    retired: {
      what: 'For customers of Genesys Cloud, Messenger tracks visitors and replaces this snippet.',
      instead:
        'With PureConnect use this snippet. Where Messenger is on the site already, keep to one of both ways on a page.',
    },
  },
  'alto-deploy': { links: [see.trackingSnippet] },
  'alto-view': { links: [see.connect] },
  'alto-test': { links: [see.actionMaps, see.routes] },
};
