import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { EngineClock } from '../../engine/ports.ts';
import type { Target } from '../../systems/genesys-cloud/target.ts';
import type { Purpose } from '../purpose.ts';

/** Everything the steps of `altocloud-pureconnect` get from outside. */
export interface AltocloudContext {
  readonly purpose: Purpose;
  readonly clock: EngineClock;
  /** The organization of Genesys Cloud. */
  readonly target: Target;
  /** The CIC server; undefined when none was given, and then its steps are done and confirmed by hand. */
  readonly cic: CicContext | undefined;
  /** Address of a page that should carry the snippet; undefined when none was given. */
  readonly siteUrl: string | undefined;
  /** The bundled catalogue, for when the live one cannot be read. */
  bundledCatalogue(): Promise<Catalogue>;
  /** Whether a secret is at hand by the name of its parameter. Never what it is. */
  secretAtHand(name: string): Promise<boolean>;
}

/** The CIC server as the values name it. */
export interface CicContext {
  /** `https://host:8019`, or `http://host:8018`. */
  readonly origin: string;
  /** A CIC user was given: a session is opened with the password. Without, only the release can be read. */
  readonly hasAccount: boolean;
}
