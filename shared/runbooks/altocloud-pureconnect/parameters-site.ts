import { MINIMUM_WIDGETS_VERSION } from '../../cic/widgets-version.ts';
import type { ParameterTable } from '../../parameters/parameter.ts';
import { ALTOCLOUD_GROUPS } from './parameter-groups.ts';

const group = ALTOCLOUD_GROUPS.site;

/** The web site with its snippet and widget script (S001, "Add the Altocloud Tracking Snippet", "PureConnect Widgets"). */
export const siteParameters: ParameterTable = [
  {
    name: 'siteUrl',
    label: 'A page of the web site',
    aliases: [],
    type: 'text',
    format: 'page-url',
    required: false,
    rule: 'Address of a page that carries the snippet and the widget script. Left empty, nobody looks at the site.',
    example: 'https://www.company.example/',
    whereToFind: 'The customer’s web site: a page made from the template that holds the scripts.',
    group,
  },
  {
    name: 'singlePageSite',
    label: 'The site is a single-page application',
    aliases: [],
    type: 'boolean',
    required: true,
    rule: 'true: the snippet watches the address instead of counting one page view.',
    default: false,
    whereToFind: 'Ask whoever builds the web site.',
    group,
  },
  {
    name: 'widgetScript',
    label: 'Widget script',
    aliases: [],
    type: 'text',
    lines: true,
    required: false,
    rule: 'The whole script as “Copy Script” gives it, in as many lines as it has. Given, the page is searched for it.',
    max: 100_000,
    whereToFind: 'Interaction Connect: the web chat widget, Copy Script.',
    group,
  },
  {
    name: 'contentOffers',
    label: 'Content offers are used',
    aliases: [],
    type: 'boolean',
    required: true,
    rule: `true: the version of Genesys Widgets must be ${MINIMUM_WIDGETS_VERSION} or later.`,
    default: false,
    whereToFind: 'Ask whoever designs the action maps.',
    group,
  },
  {
    name: 'widgetsVersion',
    label: 'Version of Genesys Widgets',
    aliases: [],
    type: 'text',
    format: 'widgets-version',
    required: false,
    rule: `Four numbers with dots, such as ${MINIMUM_WIDGETS_VERSION}. Needed when content offers are used.`,
    example: MINIMUM_WIDGETS_VERSION,
    whereToFind: 'Whoever deploys the widgets; the script that the site loads says it.',
    group,
  },
];
