const confirm = 'Confirm, and note when it was and who did it.';
const adminGuide = 'The Genesys Cloud for PureConnect Administrator’s Guide has each field and button.';

/** What a person does in the consoles of PureConnect and Genesys Cloud, and on the web site. */
export const altocloudByHandText = {
  labels: {
    orgLongName: 'Organization’s long name',
    orgShortName: 'Organization’s short name',
    orgId: 'Organization ID',
    region: 'Region',
    email: 'Administrator’s e-mail address',
    password: 'Administrator’s password',
    signIn: 'Sign-in address',
    file: 'Licence file',
    serverLicence: 'Licence of the server',
    userLicence: 'Licence of each agent',
    address: 'Address of the application',
    server: 'CIC server',
    agents: 'Agents',
    view: 'View',
    snippet: 'Tracking snippet',
    script: 'Widget script',
    version: 'Oldest version that will do',
    page: 'Page',
    workgroups: 'Workgroups',
    parameter: 'Server parameter',
    value: 'Its value',
    role: 'Role',
    permission: 'Permission',
  },

  isDone: (title: string) => `Done by hand: ${title}`,

  orgReady: {
    summary: 'Have the organization provisioned, linked to the CIC server, and its administrator activated',
    clicks: [
      'Ask the Genesys account manager for the organization, if there is none yet.',
      'Follow the welcome e-mail: activate the administrator’s account, and sign in once.',
      'Check that the organization is linked to the CIC server, with bridges and connectors installed and configured.',
      confirm,
    ],
    stays: 'The organization stays as it is: Genesys provisioned it.',
  },

  licenceLoad: {
    summary: 'Load the licence file into the CIC server',
    clicks: [
      'In Interaction Administrator, open File > License Management.',
      'Click Load License.',
      'Browse for the licence file, and click Open.',
      confirm,
    ],
    stays: 'The licences stay loaded: load the licence file that was there before, if they are to go.',
  },

  integration: {
    summary: 'Configure Genesys Cloud for PureConnect, and test the connection',
    clicks: [
      'In Interaction Administrator, open the configuration of Genesys Cloud for PureConnect. Where it shows this organization ID already and its test succeeds, there is nothing to do.',
      'Create the user PureCloudAdmin first, as the administrator’s guide has it, if there is none.',
      'Enable the integration, and enter the organization’s names, ID and region, and its administrator.',
      'Test the connection, and note the result. The users of PureConnect are then synced to Genesys Cloud, without any role.',
      adminGuide,
      confirm,
    ],
    stays: 'The integration stays configured: disable it in Interaction Administrator.',
  },

  browserApp: {
    summary: (url: string) => `Add the browser application ${url}`,
    clicks: [
      'In Interaction Administrator, in the same configuration, open the tab Genesys Cloud Browser Client Applications.',
      'If the address is not in the list, type it and click Add. It must not be there twice.',
      'Click OK.',
      confirm,
    ],
    stays: (url: string) =>
      `The browser application stays: remove the row ${url} from the tab Genesys Cloud Browser Client Applications.`,
  },

  widget: {
    summary: 'Configure a web chat widget, and copy its script',
    clicks: [
      'In Interaction Connect, open the widgets, and configure one for web chat; its help has each setting under “Widgets”. One that is there already will do.',
      'Choose the CIC server and the workgroup that chats go to.',
      'Click Copy Script, and enter the script as the value “Widget script”. Without it, nobody can tell whether the site carries it.',
      confirm,
    ],
    stays: 'The widget stays: remove it in Interaction Connect.',
  },

  widgetVersion: {
    summary: 'Find out which version of Genesys Widgets the site loads',
    clicks: [
      'Ask whoever deploys the widgets, or look at what the site loads.',
      'Content offers need the version below or a later one. Enter what you found as the value “Version of Genesys Widgets”.',
      confirm,
    ],
    check: (oldest: string) => `Genesys Widgets ${oldest} or later`,
    proof: 'comparison of versions',
    tooOld: (version: string, oldest: string) => `${version} is older than ${oldest}, so content offers do not show`,
    notKnown: 'the version was not entered',
    unneeded: 'nothing to do: no content offers are used',
    older: (version: string, oldest: string) =>
      `Genesys Widgets ${version} is older than ${oldest}. Content offers would not show; nothing else needs a later one.`,
    olderFix: 'Deploy a later version before content offers are used.',
  },

  deploy: {
    summary: 'Put the tracking snippet and the widget script on the web site',
    clicks: [
      'In the templates of the web site, replace a former tracking snippet of this kind by the one below; a page must not carry two.',
      'Put the snippet into the head of every page that is to be tracked.',
      'Put the widget script on the same pages, once.',
      'Publish the site, and load a page in a private window.',
      confirm,
    ],
    noScript: 'The widget script is the one that Copy Script gave in Interaction Connect.',
    stays: 'Snippet and widget script stay on the web site: remove both from its templates.',
    fetched: (url: string) => `GET ${url}`,
    carries: 'The page carries the tracking snippet',
  },

  view: {
    summary: (count: number) =>
      count === 0
        ? 'Have the agents add the view Altocloud'
        : `Have ${count === 1 ? 'the agent' : `${count} agents`} add the view Altocloud`,
    clicks: [
      'Each agent signs in to Interaction Connect, and adds the view Altocloud; its help says how under “Views and Dialog Boxes”.',
      'During a chat that Altocloud started, the view shows the visitor’s journey. An empty view means that the browser application or a role is missing.',
      confirm,
    ],
    name: 'Altocloud',
    stays: 'The views stay: each agent can remove theirs in Interaction Connect.',
  },

  test: {
    summary: 'Test end to end: a visitor is offered a chat, and a licensed agent gets it',
    clicks: [
      'Have an agent with the user licence log in to Interaction Connect, and be available in one of the workgroups.',
      'Wait until the next availability update has been sent; without a licensed agent who is logged in, none is.',
      'In a private window, open a tracked page, and do what the action map waits for.',
      'Accept the chat that is offered. It has to reach the agent like any other chat.',
      'In the agent’s view Altocloud, look at the map of the journey: the page has to be on it.',
      'Log the agent out, and open the page again: no chat may be offered now.',
      confirm,
    ],
  },

  /** The steps that the API does, for somebody who may not use it. */
  whole: {
    version: ['Ask whoever runs the CIC server for its release. It has to be 2019 R2 Patch 3 or later.'],
    signIn: ['Sign in to Genesys Cloud in the browser, as the organization’s administrator.'],
    facts: [
      'In Genesys Cloud, click Admin.',
      'Under Account Settings, click Organization Settings.',
      'On the tab Organization Details, click Advanced to display the organization ID.',
      'Copy Company Name, Short Name and Organization ID.',
    ],
    session: ['Nothing to do: Interaction Administrator signs in by itself.'],
    licenceCheck: [
      'In Interaction Administrator, open File > License Management.',
      'Check that both licences are in the list.',
    ],
    userLicence: [
      'In Interaction Administrator, open each agent’s user configuration.',
      'On the tab Licensing, add the licence to those that the agent has. Take none away.',
    ],
    workgroups: [
      'In Interaction Administrator, open the configuration of each workgroup.',
      'On the tab Options, select Enable Altocloud queue availability updates.',
      'Check that at least one of its members has the user licence: without one who is logged in, no update is sent.',
    ],
    parameters: [
      'Both are optional. In Interaction Administrator, open the server parameters.',
      'Add or change the parameters below, and note the values that were there before.',
    ],
    noParameters: ['Nothing to do: neither parameter is wanted.'],
    adminRole: [
      'In Genesys Cloud, click Admin.',
      'Under People and Permissions, click Roles/Permissions.',
      'In the list of roles, click the admin role, and then the tab Permissions.',
      'Type journey into the search field, and select journey > All Permissions.',
    ],
    agentRoles: [
      'In Genesys Cloud, open Admin > People and Permissions, and give each synced user the role for AI services.',
      'Give them a role with the routing permissions below as well, if they have none of them.',
    ],
    journey: [
      'In the admin pages of Altocloud, create segments and business outcomes as you like; both are optional.',
      'Create at least one action map, and activate it.',
    ],
    snippet: ['The snippet is put together from the organization ID and the region; it is shown when both are known.'],
  },
} as const;
