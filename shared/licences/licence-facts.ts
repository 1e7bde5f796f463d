/** What a permission costs when a user gets it, as far as the vendor's help says so. */
export interface LicenceFact {
  /** `domain:entity:action`; entity and action may be `*`. */
  readonly permissions: readonly string[];
  /** One or two sentences. */
  readonly says: string;
  /** The page of the vendor's help. */
  readonly source: string;
  /** ISO date on which the page was read. */
  readonly date: string;
}

const READ = '2026-11-21';

/**
 * The first fact that names a permission is the one that counts, so the narrower stand first. A permission that is not
 * here may still cost something: the licence of a role follows its most expensive permission (vendor's help, Assign
 * roles), and no page lists what each one costs.
 */
export const LICENCE_FACTS: readonly LicenceFact[] = [
  {
    permissions: [
      'journey:views:*',
      'journey:viewsEncodings:*',
      'journey:viewsJobs:*',
      'journey:viewsResults:*',
      'journey:eventDefinition:view',
    ],
    says: 'Journey Management: part of Genesys Cloud CX 4, an add-on for CX 1, 2 and 3.',
    source: 'Vendor’s help, Assign the Journey Management role to users',
    date: READ,
  },
  {
    permissions: ['journey:*:*'],
    says: 'Predictive Engagement: one text of the vendor says that a user’s role with these permissions assigns the licence and is charged, a newer one that events are billed.',
    source: 'Vendor’s help, Predictive Engagement permissions and prerequisites (two versions)',
    date: READ,
  },
  {
    permissions: [
      'conversation:suggestion:view',
      'conversation:suggestionFeedback:add',
      'conversation:summary:view',
      'conversation:summaryFeedback:add',
      'conversation:utterance:view',
    ],
    says: 'Agent Assist: where the organization has it, each user who is assigned this permission is billed.',
    source: 'Vendor’s help, Billing scenarios for Genesys Agent Assist SKUs',
    date: READ,
  },
  {
    permissions: [
      'routing:transcriptionSettings:view',
      'routing:transcriptionSettings:add',
      'routing:transcriptionSettings:edit',
      'speechAndTextAnalytics:settings:view',
      'speechAndTextAnalytics:settings:edit',
      'speechAndTextAnalytics:topic:view',
      'speechAndTextAnalytics:topic:add',
      'speechAndTextAnalytics:topic:delete',
      'speechAndTextAnalytics:topic:edit',
      'speechAndTextAnalytics:topic:publish',
      'speechAndTextAnalytics:program:view',
      'speechAndTextAnalytics:program:add',
      'speechAndTextAnalytics:program:delete',
      'speechAndTextAnalytics:program:edit',
      'speechAndTextAnalytics:program:publish',
      'speechAndTextAnalytics:category:view',
      'speechAndTextAnalytics:category:add',
      'speechAndTextAnalytics:category:delete',
      'speechAndTextAnalytics:category:edit',
      'speechAndTextAnalytics:category:publish',
      'speechAndTextAnalytics:feedback:view',
      'speechAndTextAnalytics:feedback:add',
      'speechAndTextAnalytics:feedback:delete',
    ],
    says: 'Speech and Text Analytics: where the organization has the add-on, each user with this permission is billed for it.',
    source: 'Vendor’s help, Add Speech and Text Analytics upgrade add-on to your organization',
    date: READ,
  },
  {
    permissions: [
      'alerting:alert:*',
      'alerting:rule:*',
      'analytics:conversationProperties:index',
      'analytics:dashboardConfigurations:view',
      'analytics:dashboardConfigurations:edit',
      'analytics:dashboardConfigurations:publish',
      'analytics:queueObservation:view',
    ],
    says: 'Genesys Cloud EX: in an organization with that subscription, each user with this permission is billed for it.',
    source: 'Vendor’s help, Understand your Genesys Cloud EX subscription (an earlier version; its list is longer)',
    date: READ,
  },
  {
    permissions: ['wfm:activityCode:*'],
    says: 'Requires a Genesys Cloud CX 2 licence.',
    source: 'Vendor’s help, Workforce management permissions overview',
    date: READ,
  },
  {
    permissions: ['wfm:activityPlan:*'],
    says: 'Requires a Genesys Cloud CX 3 licence.',
    source: 'Vendor’s help, Workforce management permissions overview',
    date: READ,
  },
];
