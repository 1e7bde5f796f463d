import { failing } from './journeys/failing.ts';
import { firstRun } from './journeys/first-run.ts';
import { many } from './journeys/many.ts';
import { real } from './journeys/real.ts';
import { rehearsal } from './journeys/rehearsal.ts';
import { trouble } from './journeys/trouble.ts';
import type { Journey } from './state.ts';

/** Every screen of the window in every state, longest way first. */
export const JOURNEYS: readonly Journey[] = [rehearsal, real, trouble, firstRun, many, failing];
