import type { JsonObject } from '../../../shared/json.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { gwsOf } from '../../runs/practice-gws.ts';
import { nexusOf } from '../../runs/practice-nexus.ts';

/** Where a server answers: its origin, and what stands before every path, empty or without a slash at the end. */
export interface ServerPlace {
  readonly origin: string;
  readonly prefix: string;
}

/** Where the run sends to, and the addresses that it tells others, none of which ends with a slash. */
export interface TenantPlaces {
  /** Auth and Environment of GWS. */
  readonly auth: ServerPlace;
  readonly nexus: ServerPlace;
  readonly authURL: string;
  /** Nothing is ever sent there: Digital Channels itself uses it. */
  readonly gwsURL: string;
  /** How Digital Channels reaches Auth; the wide table has a column for it. */
  readonly authInternalURL: string;
  readonly nexusURL: string;
}

/** The places of checked values. Practice answers for whatever address they name: nothing real is touched. */
export function tenantPlaces(values: JsonObject, practice: PracticeJson | undefined): TenantPlaces {
  const authURL = bare(values.authURL);
  const nexusURL = bare(values.nexusURL);
  const told = {
    authURL,
    gwsURL: bare(values.gwsURL),
    authInternalURL: bare(values.authInternalURL ?? values.authURL),
    nexusURL,
  };
  const nexus = practice === undefined ? placeOf(nexusURL) : { origin: nexusOf(practice).origin, prefix: '' };
  return { ...told, auth: authPlace(values, practice), nexus };
}

/** Where Auth and Environment answer; `authURL` is all it takes. */
export function authPlace({ authURL }: JsonObject, practice: PracticeJson | undefined): ServerPlace {
  return practice === undefined ? placeOf(bare(authURL)) : { origin: gwsOf(practice).authOrigin, prefix: '' };
}

function placeOf(url: string): ServerPlace {
  const { origin, pathname } = new URL(url);
  return { origin, prefix: pathname.replace(/\/+$/, '') };
}

function bare(value: unknown): string {
  return String(value ?? '').replace(/\/+$/, '');
}
