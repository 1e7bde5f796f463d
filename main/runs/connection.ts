import type { SignedIn } from '../../shared/ipc/views.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { Problem } from '../../shared/results/problem.ts';

/** What signing in found out. */
export interface Connection {
  readonly principal: SignedIn['as'];
  readonly organization: SignedIn['organization'];
  readonly region: string | undefined;
  readonly rights: SignedIn['rights'];
  /** For the engagement: region and organization. */
  readonly facts: JsonObject;
  readonly warnings: readonly Problem[];
}
