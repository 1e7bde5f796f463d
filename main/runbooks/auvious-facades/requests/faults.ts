import { Fault } from '../../../../shared/results/fault.ts';
import { minute } from '../../../forms/minute.ts';

/** What somebody has to decide about a request that is in the way of another one. */
abstract class RequestFault extends Fault {
  readonly family = 'attention';
}

/** The answer to this very request was lost: it may have been made. */
export class RequestInDoubt extends RequestFault {
  readonly code = 'request-in-doubt';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };

  /** @param what in words, for example `the callback for Ana Muster` */
  constructor(step: string, key: string, what: string, at: string) {
    super(`The answer to request ${key} of ${minute(at)} was lost: ${what} may have been made. Nothing more was sent.`);
    this.acceptable = { step, typed: againOf(key), keep: leaveOf([key]) };
    const look = step === 'auv-callback' ? 'Look for it in Genesys Cloud first. ' : '';
    this.fix = `${look}If it is there, accept step "${step}" with “${leaveOf([key])}”: nothing is sent. Only if it is not, send it once more with “${againOf(key)}”.`;
  }
}

/** The answers to other requests were lost, and nobody has decided about them. */
export class OtherRequestInDoubt extends RequestFault {
  readonly code = 'other-request-in-doubt';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string };

  /** @param what each in words */
  constructor(step: string, keys: readonly string[], what: readonly string[]) {
    super(`The answer to an earlier request was lost: ${what.join(', ')} may have been made. Nothing more was sent.`);
    const typed = leaveOf(keys);
    this.acceptable = { step, typed };
    this.fix = `Look whether it was made. To leave it as it is and go on, accept step "${step}" with “${typed}”.`;
  }
}

/** The same was asked for before, and its links are good still. */
export class RequestMadeBefore extends RequestFault {
  readonly code = 'request-made-before';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };

  constructor(step: string, key: string, what: string, at: string, until: string) {
    super(
      `The same was sent before: ${what}, request ${key} of ${minute(at)}, whose links are good until ${minute(until)}.`,
    );
    this.acceptable = { step, typed: againOf(key), keep: leaveOf([key]) };
    this.fix = `Use that one: leave it with “${leaveOf([key])}” for step "${step}", and nothing is sent. To make a second one all the same, accept step "${step}" with “${againOf(key)}”.`;
  }
}

/** Another engagement asked for the same. */
export class RequestMadeElsewhere extends RequestFault {
  readonly code = 'request-made-elsewhere';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string };

  /** @param keys its own last, after those that are sent once more already */
  constructor(step: string, keys: readonly string[], what: string, at: string, engagement: string) {
    const typed = `again ${keys.join(' ')}`;
    super(
      `Engagement ${engagement} sent the same, or may have: ${what}, request ${keys.at(-1)} of ${minute(at)}. Nothing more was sent.`,
    );
    this.acceptable = { step, typed };
    this.fix = `Go on in that engagement: its links are kept there. To make a second one all the same, accept step "${step}" with “${typed}”.`;
  }
}

/** It was made, and nobody here has its links. */
export class RequestLinksMissing extends RequestFault {
  readonly code = 'request-links-missing';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };

  constructor(step: string, key: string, what: string) {
    super(
      `Auvious made ${what} (request ${key}), and its links are not at hand: the answer had none, or they could not be kept.`,
    );
    this.acceptable = { step, typed: againOf(key), keep: leaveOf([key]) };
    this.fix = `Ask whoever runs the Auvious application for the links, and leave it with “${leaveOf([key])}” for step "${step}". To make a second one, plan again and accept step "${step}" with “${againOf(key)}”.`;
  }
}

/** The links open a call, so they are kept like secrets or not asked for at all. */
export class NoPlaceForLinks extends Fault {
  readonly code = 'no-place-for-links';
  readonly family = 'input';
  readonly fix =
    'Unlock or start the keychain (see “doctor”), or name a place together with --export: --secret age (GROUNDWORK_AGE_RECIPIENT or GROUNDWORK_AGE_PASSPHRASE), or --secret clear=<application ID>.';

  constructor() {
    super('The links are secrets that come once, and there is no keychain to keep them. Nothing was sent.');
  }
}

/** What is typed to send a request once more. */
function againOf(key: string): string {
  return `again ${key}`;
}

/** What is typed to leave requests as they are. */
function leaveOf(keys: readonly string[]): string {
  return `leave ${keys.join(' ')}`;
}
