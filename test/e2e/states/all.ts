import { altocloud } from './journeys/altocloud.ts';
import { auvious } from './journeys/auvious.ts';
import { auviousLinks } from './journeys/auvious-links.ts';
import { coverage } from './journeys/coverage.ts';
import { coverageLive } from './journeys/coverage-live.ts';
import { failing } from './journeys/failing.ts';
import { firstRun } from './journeys/first-run.ts';
import { gateway } from './journeys/gateway.ts';
import { many } from './journeys/many.ts';
import { profiles } from './journeys/profiles.ts';
import { real } from './journeys/real.ts';
import { rehearsal } from './journeys/rehearsal.ts';
import { sms } from './journeys/sms.ts';
import { tenant } from './journeys/tenant.ts';
import { trouble } from './journeys/trouble.ts';
import type { Journey } from './state.ts';

/** Every screen of the window in every state, longest way first. */
export const JOURNEYS: readonly Journey[] = [
  rehearsal,
  coverage,
  real,
  sms,
  tenant,
  altocloud,
  auvious,
  auviousLinks,
  trouble,
  profiles,
  gateway,
  coverageLive,
  firstRun,
  many,
  failing,
];
