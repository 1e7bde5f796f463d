import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { ReadInput } from '../../../shared/coverage/input.ts';
import type { Fault } from '../../../shared/results/fault.ts';
import type { Reader } from '../../engine/call.ts';
import type { ProgressFile } from './progress-file.ts';

/** What is read: everything, one role with its members, or what one user or OAuth client has. Ids are the API's. */
export type LiveSubject =
  | { readonly is: 'organization' }
  | { readonly is: 'role'; readonly id: string }
  | { readonly is: 'user'; readonly id: string }
  | { readonly is: 'client'; readonly id: string };

/** How far a reading is, in requests. `total` grows while lists are read; `done` never falls. */
export interface LiveProgress {
  readonly done: number;
  readonly total: number;
  /** Seconds until the rate limit lets the next request go; absent while it does. */
  readonly waitSeconds?: number;
}

/** A reading to be made. */
export interface LiveOrder {
  /** A signed-in one, for example `opened.read` of a job. It cannot write. */
  readonly reader: Reader;
  readonly subject: LiveSubject;
  readonly now: () => number;
  /** Stops between and during requests; what was read until then is in the result. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LiveProgress) => void;
  /** For the organization: where it is recorded role by role, so that nothing is asked for twice. */
  readonly progress?: ProgressFile;
  /** Go on with what `progress` holds; without it the reading begins anew. */
  readonly resume?: boolean;
  /** The API host's domain, for the file. */
  readonly region?: string;
  /** A catalogue that was read live already; else it is read too. */
  readonly catalogue?: Catalogue;
}

/** A file that says what was read; the readers of files take it back. */
export interface LiveFile {
  /** Without its suffix. */
  readonly name: string;
  readonly suffix: '.ndjson';
  readonly text: string;
}

/**
 * What a reading came to. `input` is there as soon as anything is known; unless `state` is `read` it is a part, says so
 * (`whole` is false), and what is absent from it is unchecked. `read` may still have a `fault`: something that was
 * refused or failed by itself, and is named in `input.unread` (`whole` is false then too).
 */
export interface LiveResult {
  readonly state: 'read' | 'stopped' | 'failed';
  readonly input?: ReadInput;
  /** Why it is not whole, with what to do about it. `fault.toProblem()` is for the window. */
  readonly fault?: Fault;
  /** Requests that this call sent, repeats and sign-ins not counted. */
  readonly requests: number;
  /** What to save; absent while `input` is. Made when asked for: it may be large. */
  readonly file?: () => LiveFile;
}
