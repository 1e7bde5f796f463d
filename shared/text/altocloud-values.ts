import { MINIMUM_WIDGETS_VERSION } from '../cic/widgets-version.ts';

/** What is said of the values of this runbook beside one another. Each is a sentence without its subject, then the next action. */
export const altocloudValuesText = {
  userWithoutServer: 'is given without a CIC server to sign in to',
  userWithoutServerFix: 'Give cicServer, or leave cicUser empty and do the steps of the server by hand.',
  passwordWithoutUser: 'is given without the CIC user it belongs to',
  passwordWithoutUserFix: 'Give cicUser, or leave the password out.',
  serverWithoutUser: 'is given without a CIC user: only its release is read, the rest is done by hand',
  serverWithoutUserFix: 'Give cicUser and cicPassword to have the steps of the server done.',
  noAgents: 'are needed and not given, because a CIC user is',
  noAgentsFix: 'Name at least one agent who gets the user licence.',
  noRelease: 'is needed and not given, because there is no CIC server to ask',
  noReleaseFix: 'Give cicRelease as Interaction Administrator shows it, or give cicServer.',
  noWidgetsVersion: 'is needed and not given, because content offers are used',
  noWidgetsVersionFix: 'Give the version that the site loads, or set contentOffers to false.',
  oldWidgets: `is older than ${MINIMUM_WIDGETS_VERSION}, which content offers need`,
  oldWidgetsFix: 'Update the widgets before content offers are used.',
  pacingUnused: 'has no effect while updates are switched off',
  pacingUnusedFix: 'Set updatesDisabled to false if updates are wanted.',
  twice: (row: number) => `has item ${row} a second time`,
  twiceFix: 'Leave it out once.',
} as const;
