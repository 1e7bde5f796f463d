import type { FaultKind, FaultRule } from '../http/faults.ts';

/** What can be set on the practice CIC server. What no public document describes is an option. */
export interface IcwsOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  readonly now?: () => number;
  readonly uuid?: () => string;
  /** Text for passwords: letters, digits, `-`, `_`. */
  readonly secret?: () => string;
  readonly sleep?: (ms: number) => Promise<void>;
  /** Who signs in; default `CICAdmin` with a made-up password. */
  readonly account?: { readonly user: string; readonly password: string };
  /** Default 2020 R3 without a patch. */
  readonly release?: { readonly majorVersion: string; readonly minorVersion: string; readonly su: string };
  /** Whether the licence file with both Altocloud licences is loaded; default `loaded`. */
  readonly licenses?: 'loaded' | 'missing';
  /** `I3_FEATURE_ICWS_SDK`, without which nobody connects; default `loaded`. */
  readonly sdkLicence?: 'loaded' | 'missing';
  /** How many users may have the Altocloud licence; default more than there are users. */
  readonly licenceCount?: number;
  /** How many users there are beside the administrator; default 30. */
  readonly users?: number;
  /** Whether a workgroup shows its availability flag as a property; no public document has one. Default `none`. */
  readonly workgroupFlag?: 'none' | 'property';
  /** Parts of `licenseProperties` that a PUT leaves out: reset to their defaults (default), or kept. */
  readonly partialLicences?: 'reset' | 'kept';
  /** DELETE of a server parameter: 405 as in 2017 R2 (default), or offered as a later release may. */
  readonly parameterDelete?: 'refused' | 'offered';
  /** Status of a wrong password; public clients saw 400, the documents speak of 401 (default). */
  readonly authenticationFailure?: 400 | 401;
  /** How many hosts there are: 127.0.0.1, 127.0.0.2, … on the same port (not on every system); default 1. */
  readonly hosts?: number;
  /** The place of the host that accepts connects while the others answer 503; default `all`. */
  readonly accepting?: number | 'all' | 'none';
  /** What 503 names instead of the other hosts. */
  readonly alternateHostList?: readonly string[];
  /** The first so many connects are answered 503; default 0. */
  readonly switchover?: number;
  /** A session is lost after so many calls. */
  readonly sessionLostAfter?: number;
  /** How many sessions may be open; no limit by default. */
  readonly sessionLimit?: number;
  readonly faults?: readonly FaultRule<FaultKind>[];
}

/** The options that rules of behaviour read; what a running server may change is not readonly. */
export interface IcwsBehaviour {
  readonly now: () => number;
  readonly uuid: () => string;
  readonly release: { readonly majorVersion: string; readonly minorVersion: string; readonly su: string };
  readonly partialLicences: 'reset' | 'kept';
  readonly parameterDelete: 'refused' | 'offered';
  readonly authenticationFailure: 400 | 401;
  sdkLicence: 'loaded' | 'missing';
  accepting: number | 'all' | 'none';
  alternateHostList: readonly string[] | undefined;
  switchover: number;
  sessionLostAfter: number;
  sessionLimit: number;
}

/** What a running server may be told to do differently. */
export type IcwsChange = Partial<
  Pick<
    IcwsBehaviour,
    'sdkLicence' | 'accepting' | 'alternateHostList' | 'switchover' | 'sessionLostAfter' | 'sessionLimit'
  >
>;

export function behaviourOf(options: IcwsOptions, made: Pick<IcwsBehaviour, 'now' | 'uuid'>): IcwsBehaviour {
  return {
    ...made,
    release: options.release ?? { majorVersion: '20', minorVersion: '3', su: '0' },
    partialLicences: options.partialLicences ?? 'reset',
    parameterDelete: options.parameterDelete ?? 'refused',
    authenticationFailure: options.authenticationFailure ?? 401,
    sdkLicence: options.sdkLicence ?? 'loaded',
    accepting: options.accepting ?? 'all',
    alternateHostList: options.alternateHostList,
    switchover: options.switchover ?? 0,
    sessionLostAfter: options.sessionLostAfter ?? Number.POSITIVE_INFINITY,
    sessionLimit: options.sessionLimit ?? Number.POSITIVE_INFINITY,
  };
}
