import type { StepLink } from '../step-title.ts';

const HELP = 'https://help.genesys.com/pureconnect';
const ADMINISTRATOR = `${HELP}/mergedProjects/wh_ia/desktop`;
const ALTOCLOUD = 'https://all.docs.genesys.com/ATC/Current';

/** The documents that the source names (S001, "Documentation Resources" and links in its text), as pages that are there today. */
export const ALTOCLOUD_DOCUMENTS = {
  library: { title: 'PureConnect Documentation Library', url: `${HELP}/` },
  endOfLife: {
    title: 'Genesys PureConnect End of Life Policy',
    url: `${HELP}/desktop/genesys_pureconnect_end_of_life_policy.htm`,
  },
  administrator: {
    title: 'Interaction Administrator Help',
    url: `${ADMINISTRATOR}/interaction_administrator_help.htm`,
  },
  genesysCloud: {
    title: 'Genesys Cloud for PureConnect',
    url: 'https://help.genesys.com/cic/mergedProjects/wh_ia/desktop/about_purecloud_for_cic.htm',
  },
  allocation: {
    title: 'Interaction Administrator Help: Licenses Allocation',
    url: `${ADMINISTRATOR}/license_allocation_intro.htm`,
  },
  licensing: {
    title: 'PureConnect Licensing Technical Reference: load a licence',
    url: `${HELP}/mergedprojects/wh_tr/mergedprojects/wh_tr_licensing/desktop/update_existing_license.htm`,
  },
  userLicences: {
    title: 'PureConnect Licensing Technical Reference: licences of a user',
    url: `${HELP}/versions/2019r3/mergedprojects/wh_tr/mergedprojects/wh_tr_licensing/desktop/allocating_licenses_when_adding_a_user.htm`,
  },
  members: {
    title: 'Interaction Administrator Help: Workgroup Members',
    url: `${ADMINISTRATOR}/members.htm`,
  },
  connect: {
    title: 'Interaction Connect Help',
    url: `${HELP}/mergedProjects/wh_basl_connect/desktop/logging_in.htm`,
  },
  icws: {
    title: 'Interaction Center Web Services: connecting',
    url: 'https://help.genesys.com/developer/cic/docs/icws/webhelp/ConceptualContent/GettingStarted_Connecting.htm',
  },
  icwsConfiguration: {
    title: 'Interaction Center Web Services: configuration',
    url: 'https://help.genesys.com/developer/cic/docs/icws/webhelp/ConceptualContent/GoingFurther_Configuration.htm',
  },
  permissions: {
    title: 'Permissions of Genesys Predictive Engagement',
    url: 'https://help.mypurecloud.com/articles/altocloud-permissions-overview',
  },
  segments: { title: 'Altocloud Administrator’s Guide: Segments', url: `${ALTOCLOUD}/AdminGuide/Segments` },
  outcomes: { title: 'Altocloud Administrator’s Guide: Outcomes', url: `${ALTOCLOUD}/AdminGuide/Outcomes` },
  actionMaps: {
    title: 'Altocloud Administrator’s Guide: action maps',
    url: `${ALTOCLOUD}/AdminGuide/Overview_action_maps`,
  },
  routes: { title: 'Altocloud Administrator’s Guide: who takes the chat', url: `${ALTOCLOUD}/AdminGuide/Route` },
  trackingSnippet: {
    title: 'Altocloud Administrator’s Guide: Tracking Snippet',
    url: `${ALTOCLOUD}/AdminGuide/Tracking_snippet`,
  },
  aboutSnippet: { title: 'About the tracking snippet', url: `${ALTOCLOUD}/SDK/About_the_tracking_snippet` },
  contentOffers: {
    title: 'Altocloud Administrator’s Guide: content offers',
    url: `${ALTOCLOUD}/AdminGuide/About_content_offers`,
  },
  widgets: { title: 'How Genesys Widgets works', url: 'https://all.docs.genesys.com/WID/HIW' },
  webChat: { title: 'Web chat and web messaging', url: 'https://help.mypurecloud.com/glossary/web-chat/' },
} as const satisfies { readonly [name: string]: StepLink };
