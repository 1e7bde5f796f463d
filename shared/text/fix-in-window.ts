import type { Problem } from '../results/problem.ts';
import { altocloudParameters } from '../runbooks/altocloud-pureconnect/parameters.ts';
import { auviousParameters } from '../runbooks/auvious-facades/parameters.ts';
import { tenantRunbookParameters } from '../runbooks/nexus-tenant/parameters.ts';
import { operatorParameters } from '../runbooks/operator-parameters.ts';
import { stageTitles as page } from './stages.ts';

const again = 'It may have been deleted or renamed elsewhere: go back to the home screen and open it again.';
const enterAgain = 'Enter the secret again on the page that asks for it.';
const reset =
  'Reset it: the old one stops working, and a plan comes first. Then resume. ' +
  `Or enter it on the ${page.settings} page, if somebody has it.`;
const tenantKey =
  `If somebody has its key, enter it on the ${page.settings} page: whoever enabled the tenant has it, and the id column of nex_apikeys holds it. ` +
  `To provision the tenant once more, which may make a second key, type what the ${page.plan} page asks for.`;
const rehearsal =
  'Start a new rehearsal from the home screen: what the earlier practice organization held ended with it.';

/**
 * Next actions in words of the window, by the code of the problem, where a fault names a command, an option or a values
 * file. Whatever is not here reads the same in the terminal and in the window.
 */
const FIXES: { readonly [code: string]: string | undefined } = {
  'near-match':
    `To use it, enter its exact name on the ${page.settings} page. ` +
    `To create another one beside it, type the wanted name on the ${page.plan} page.`,
  'ambiguous-name': `Rename or remove all but one in the admin pages, or enter another name on the ${page.settings} page.`,
  'client-differs':
    'Correct the client under Admin > Integrations > OAuth, or enter another client name on the ' +
    `${page.settings} page, so that a new one is created.`,
  'named-otherwise':
    `To keep using it, enter that name on the ${page.settings} page. ` +
    'To make another one, undo this engagement first or start a new one.',
  'secret-not-at-hand': reset,
  'secret-refused': reset,
  'secret-not-kept':
    `Make the keychain usable, or choose another place for the secret on the ${page.plan} page. ` +
    'Then reset the secret and resume.',
  'no-place-for-secret': `Choose on the ${page.plan} page where the secret goes, or unlock the keychain and make the plan again.`,
  'row-needs-choice': `Choose on the ${page.permissions} page which permission this row stands for.`,
  'row-choice-refused': `Choose one of those that the ${page.permissions} page offers for this row.`,
  'other-divisions': `Nothing to do if only the home division matters. Else choose all divisions on the ${page.settings} page.`,
  'no-credentials': `Sign in on the ${page.connect} page.`,
  'genesys-cloud-not-given': 'Enter the region with the other details, then sign in to Genesys Cloud.',
  'secret-reference-invalid': enterAgain,
  'secret-variable-missing': enterAgain,
  'secret-entry-missing': enterAgain,
  'secret-prompt-impossible': enterAgain,
  'literal-secret': enterAgain,
  'keychain-locked': 'Unlock the keychain, then try again.',
  'keychain-timed-out': 'Look for an open unlock prompt and answer it, then try again.',
  'keychain-missing':
    'Install and start a keychain for this desktop. Until then, secrets are kept until this window closes.',
  'keychain-refused': 'Check that you can store a password with the keychain program of this computer, then try again.',
  'plan-not-approved': 'Make the plan again, look at what is different, and start the run from there.',
  'not-accepted': `Look at the plan; to accept it, type what the ${page.plan} page asks for.`,
  'not-confirmed': `Look at the plan, and start the run from the ${page.plan} page.`,
  'no-run': 'Make a plan and run it first.',
  'practice-without-nexus': rehearsal,
  'practice-without-gws': rehearsal,
  'practice-without-icws': rehearsal,
  'practice-without-auvious': rehearsal,
  'secret-not-given': 'Enter it on the page that asks for it, then make the plan again.',
  'gapis-row-differs': `Choose on the ${page.plan} page: overwrite it, or keep it as it is.`,
  'gapis-rows-doubled': `Have the database administrator remove all but one, or keep them as they are on the ${page.plan} page.`,
  'service-differs': `Choose on the ${page.plan} page: overwrite it, or keep it as it is.`,
  'service-secrets-unknown': `Choose on the ${page.plan} page: overwrite it with your secrets, or keep it as it is.`,
  'service-in-doubt': `Choose on the ${page.plan} page: send it once more, or keep it if it is known to be there.`,
  'setting-differs': `Choose on the ${page.plan} page: overwrite it, or keep it as it is.`,
  'tenant-in-doubt': tenantKey,
  'tenant-key-lost': tenantKey,
  'tenant-has-key': tenantKey,
  'tenant-key-refused': tenantKey,
  'order-in-doubt':
    'Wait some minutes and make the plan again; your Genesys representative can say whether it was ordered. ' +
    `Only if it was not, order it once more on the ${page.plan} page.`,
  'ordered-before':
    'Choose another number, or ask your Genesys representative what became of the order. ' +
    `To order it once more, type what the ${page.plan} page asks for.`,
  'request-in-doubt':
    'Look for it in Genesys Cloud, or ask whom it is for. If it is there, leave it as it is: nothing is sent. ' +
    `Only if it is not, send it once more. Both are on the ${page.plan} page.`,
  'other-request-in-doubt': `Look whether it was made. To leave it as it is and go on, type what the ${page.plan} page asks for.`,
  'request-made-before':
    `Use that one: its links are on the ${page.links} page. ` +
    `To leave it at that, or to make a second one, choose on the ${page.plan} page.`,
  'request-made-elsewhere':
    'Open that engagement: its links are there. ' +
    `To make a second one all the same, type what the ${page.plan} page asks for.`,
  'request-links-missing':
    'Ask whoever runs the Auvious application for the links. ' +
    `To leave it at that, or to make a second one, make the plan again and choose on the ${page.plan} page.`,
  'no-place-for-links': `Choose on the ${page.plan} page where the links go, or unlock the keychain and make the plan again.`,
  'number-not-offered': `Search again on the ${page.numbers} page and choose another number.`,
  'otp-request-in-doubt': `To send another one, type what the ${page.plan} page asks for; each message costs.`,
  'otp-sent-before': `Choose on the ${page.plan} page: send another one, which costs, or use the former one.`,
  'otp-still-open':
    'If it did not arrive, leave the code for later: from two minutes after it was sent, a new plan offers to send another one.',
  'runbook-unknown': 'Add the profile’s file again on the Profiles page, or choose another runbook.',
  'bad-engagement-id': again,
  'engagement-not-found': again,
  'practice-differs': rehearsal,
  'practice-unreachable': rehearsal,
  'practice-vault-failed': rehearsal,
  'practice-port-unavailable': 'Close other programs that listen on this computer, then try again.',
  'journal-not-intact':
    'Do not rely on this journal: compare it with a backup, and verify again what the organization itself shows.',
  'data-folder-was-open':
    'If others use this computer, look at the journals of your engagements: each says whether it was altered.',
};

const retry = 'Try again: nothing was changed.';

/** Next actions of a page that only looks: it has no run that could go on. */
const LOOKING: { readonly [code: string]: string | undefined } = {
  'server-fault': 'Wait a few minutes and try again: nothing was changed.',
  'connection-cut': retry,
  'timed-out': 'Check the network and try again: nothing was changed.',
  'request-stopped': retry,
  'cic-session-lost':
    'Check that nobody else signs in as this CIC user meanwhile, and that a proxy in between lets cookies pass; then try again.',
  'no-cic-server-ready':
    'Wait until the switchover is over and try again, or give the active server of the pair as cicServer.',
};

/** Asked for on a page of its own, which other runbooks have as well. */
const SIGN_IN: ReadonlySet<string> = new Set(operatorParameters.map(({ name }) => name));

/** Names that are told apart from words by their spelling, and read the same in every runbook that has them. */
const LABELS: ReadonlyMap<string, string> = new Map(
  [...altocloudParameters, ...auviousParameters, ...tenantRunbookParameters].flatMap(({ name, label }) =>
    /[A-Z]|^ccid$/.test(name) && !SIGN_IN.has(name) ? [[name, label] as const] : [],
  ),
);
const NAMED = new RegExp(`\\b(?:${[...LABELS.keys()].join('|')})\\b(?!\\s*=)`, 'g');

/**
 * The problem as the window says it: its fields are called what they are called there.
 * @param looks it came up on a page that only looks, where nothing is resumed
 */
export function fixInWindow<P extends Problem>(problem: P, looks = false): P {
  const known = Object.hasOwn(FIXES, problem.code) ? FIXES[problem.code] : undefined;
  const own = looks && Object.hasOwn(LOOKING, problem.code) ? LOOKING[problem.code] : undefined;
  const fix = known ?? (own ?? problem.fix).replaceAll(NAMED, (name) => labelOf(name, problem.code));
  return fix === problem.fix ? problem : { ...problem, fix };
}

/** Another runbook has another client. */
function labelOf(name: string, code: string): string {
  if (name === 'clientSecret' && !code.startsWith('auth-client')) return name;
  return `“${LABELS.get(name)}”`;
}
