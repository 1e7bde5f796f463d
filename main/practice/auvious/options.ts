import type { MadeCallback, PracticeCallbacks } from '../genesys-cloud/callbacks.ts';
import type { FaultKind, FaultRule } from '../http/faults.ts';

/** What goes wrong on the practice Auvious. */
export type AuviousFaultKind =
  | FaultKind
  /** A refusal in Auvious' own words; nothing was done. */
  | { readonly kind: 'refuse'; readonly status: 400 | 401 | 403 | 404; readonly error: string };

/** What can be set on the practice Auvious. What no public document describes is an option. */
export interface AuviousOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  /** Milliseconds since 1970; tokens, codes and tickets end by it. */
  readonly now?: () => number;
  readonly uuid?: () => string;
  /** Text for passwords and tokens: letters, digits, `-`, `_`. */
  readonly secret?: () => string;
  readonly sleep?: (ms: number) => Promise<void>;
  /** Whether the sample client holds the role Agent (P15); without it (`none`) its token opens nothing. */
  readonly clientRole?: 'agent' | 'none';
  /** Answer to something created: 200 with its body (default), 201 with it, or 201 without one (S004:77). */
  readonly answers?: 'ok' | 'created' | 'created-empty';
  /** Whether the reply to a room names a recording; no document says when. Default `given`. */
  readonly recordingUrl?: 'given' | 'left-out';
  /** How long a token lasts; default an hour. */
  readonly tokenSeconds?: number;
  /** Whether the reply to a sign-in says more than `access_token` (default `full`). */
  readonly tokenReply?: 'full' | 'token-only';
  /** Status of a wrong client secret; default 401. */
  readonly tokenFailure?: 400 | 401;
  /** What every SMS says; default 246810. */
  readonly otpCode?: string;
  /** How long a code lasts; default ten minutes. */
  readonly otpSeconds?: number;
  /** How many wrong codes end a verification; default 5. */
  readonly otpAttempts?: number;
  /** Whether a code serves once only, for a callback or a verification; default false. */
  readonly otpSingleUse?: boolean;
  /** How many codes one number gets within a minute, then 429; no limit by default. */
  readonly otpPerNumber?: number;
  /** Status of a code that is right: 204 (default), or 200 as an older page has it (P15). */
  readonly otpVerified?: 200 | 204;
  /** Makes the conversation in Genesys Cloud; by default there is none behind, and every queue is known. */
  readonly makeCallback?: PracticeCallbacks['create'];
  readonly faults?: readonly FaultRule<AuviousFaultKind>[];
}

/** The options that rules of behaviour read; what a running server may change is not readonly. */
export interface AuviousBehaviour {
  readonly now: () => number;
  readonly uuid: () => string;
  readonly secret: () => string;
  readonly tokenSeconds: number;
  readonly tokenFailure: 400 | 401;
  readonly otpCode: string;
  readonly otpSeconds: number;
  readonly otpAttempts: number;
  readonly otpPerNumber: number;
  readonly otpVerified: 200 | 204;
  readonly makeCallback: PracticeCallbacks['create'];
  clientRole: 'agent' | 'none';
  answers: 'ok' | 'created' | 'created-empty';
  recordingUrl: 'given' | 'left-out';
  tokenReply: 'full' | 'token-only';
  otpSingleUse: boolean;
}

/** What a running server may be told to do differently. */
export type AuviousChange = Partial<
  Pick<AuviousBehaviour, 'clientRole' | 'answers' | 'recordingUrl' | 'tokenReply' | 'otpSingleUse'>
>;

export function behaviourOf(
  options: AuviousOptions,
  made: Pick<AuviousBehaviour, 'now' | 'uuid' | 'secret'>,
): AuviousBehaviour {
  return {
    ...made,
    clientRole: options.clientRole ?? 'agent',
    answers: options.answers ?? 'ok',
    recordingUrl: options.recordingUrl ?? 'given',
    tokenSeconds: options.tokenSeconds ?? 3600,
    tokenReply: options.tokenReply ?? 'full',
    tokenFailure: options.tokenFailure ?? 401,
    otpCode: options.otpCode ?? '246810',
    otpSeconds: options.otpSeconds ?? 600,
    otpAttempts: options.otpAttempts ?? 5,
    otpSingleUse: options.otpSingleUse ?? false,
    otpPerNumber: options.otpPerNumber ?? Number.POSITIVE_INFINITY,
    otpVerified: options.otpVerified ?? 204,
    makeCallback: options.makeCallback ?? (() => lonely(made.uuid)),
  };
}

function lonely(uuid: () => string): MadeCallback {
  return { conversationId: uuid(), callbackIds: [{ id: uuid(), type: 'ACD' }] };
}
