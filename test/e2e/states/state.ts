import type { Page } from '@playwright/test';
import type { AuviousOptions } from '../../../main/practice/auvious/options.ts';
import type { PracticeAuvious } from '../../../main/practice/auvious/start.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import type { PracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import type { GwsOptions } from '../../../main/practice/gws/options.ts';
import type { IcwsOptions } from '../../../main/practice/icws/options.ts';
import type { PracticeIcws } from '../../../main/practice/icws/start.ts';
import type { Folders } from '../window/fixtures.ts';

/** What a state is reached with. */
export interface Place {
  readonly page: Page;
  /** The organization that the window talks to; it can be changed behind its back. */
  readonly org: PracticeGenesysCloud;
  readonly folders: Folders;
  /** The CIC server beside it, in a journey with all systems. */
  readonly icws?: PracticeIcws;
  /** Auvious, likewise. */
  readonly auvious?: PracticeAuvious;
}

/** Something that a window can show. */
export interface State {
  readonly name: string;
  /** Takes the window there from the state before it, and waits until it is there. */
  reach(place: Place): Promise<void>;
  /** Name of its picture in docs/screenshots; without one it is in none. */
  readonly picture?: string;
  /** What the console says of it, rightly. */
  readonly says?: RegExp;
  /** It changes by itself while it is looked at, so its pixels are not compared. */
  readonly isMoving?: boolean;
}

/** States that follow from one another in one window. */
export interface Journey {
  readonly name: string;
  readonly org?: PracticeOptions;
  /** `all`: Digital Channels and a gateway stand beside the organization. */
  readonly systems?: 'all';
  /** Web Services among them. */
  readonly gws?: GwsOptions;
  /** The CIC server among them. */
  readonly icws?: IcwsOptions;
  /** Auvious among them. */
  readonly auvious?: AuviousOptions;
  readonly env?: { readonly [name: string]: string | undefined };
  /** Needs a keychain; skipped by name where there is none. */
  readonly keychain?: true;
  /** Lays out the data folder before the window is opened. */
  prepare?(place: Omit<Place, 'page'>): Promise<void>;
  readonly states: readonly State[];
}
