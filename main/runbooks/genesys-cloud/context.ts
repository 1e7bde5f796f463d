import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { RowNeed } from '../../../shared/coverage/row.ts';
import type { StepTitle } from '../../../shared/runbooks/step-title.ts';
import type { Reader } from '../../engine/call.ts';
import type { EngineClock } from '../../engine/ports.ts';
import type { Target } from '../../systems/genesys-cloud/target.ts';
import type { Purpose } from '../purpose.ts';

/** A runbook's steps by what they do. One step may do several of these. */
export interface IdentitySteps {
  /** Outputs `principalId`, `principalType` and `principalName`. */
  readonly signin: StepTitle;
  /** Outputs `orgId`, `orgShortName`, `orgLongName` and `homeDivisionId`. */
  readonly org: StepTitle;
  /** Outputs `wanted` (the role's permissions) and `mayEditRoles`. */
  readonly rights: StepTitle;
  /** Outputs `roleId` and `roleName`. */
  readonly role: StepTitle;
  /** Grants the role to the signed-in principal; the client comes after it, and after the wait for the grant. */
  readonly grant: StepTitle;
  readonly wait: StepTitle;
  /** Outputs `clientId` and `clientName`. */
  readonly oauth: StepTitle;
}

/** How a runbook sets its OAuth client up, beyond what the operator's values say. */
export interface ClientSettings {
  /** The parameter that names the client. */
  readonly field: string;
  readonly description: string;
  /** Where the values name none; any other of an existing client is then as good. */
  readonly tokenDurationSeconds: number;
  /** The source's own clicks, for another administrator who creates it. */
  readonly clicks: readonly string[];
  /** False: an ID among the values that no client has is passed over, since an earlier run found it. */
  readonly takesGivenId: boolean;
}

/** What a role, the grant of it and an OAuth client with it need to know of the runbook they are steps of. */
export interface IdentityContext<R extends RowNeed = RowNeed> {
  readonly target: Target;
  readonly purpose: Purpose;
  readonly clock: EngineClock;
  readonly steps: IdentitySteps;
  readonly client: ClientSettings;
  /** What the role is to hold. */
  readonly rows: readonly R[];
  /** Used for a role that is created while the values describe none. */
  readonly roleDescription: string;
  /** The role stays with whoever was granted it; else it is taken back unless the value `ungrant` is false. */
  readonly grantStays: boolean;
  /** Where a created secret will be kept, in words; undefined when there is no destination. */
  readonly secretKeptIn: string | undefined;
  /** A reader that signs in as the new client, and only as it; undefined when its secret is not at hand. */
  asClient(organization: string, clientId: string): Promise<Reader | undefined>;
  /** The bundled catalogue, for when the live one cannot be read. */
  bundledCatalogue(): Promise<Catalogue>;
}
