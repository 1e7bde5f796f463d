/** Where the practice CIC server is, and what to try there, as `practice` prints it (under `icws`). */
export interface IcwsSamples {
  /** Serves `/icws`. */
  readonly origin: string;
  /** A CIC user that may administer. */
  readonly user: string;
  readonly password: string;
  /** Agents without the Altocloud licence. */
  readonly userIds: readonly string[];
  /** Queues with some of these agents in them. */
  readonly workgroupIds: readonly string[];
}
