import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { PracticeAuvious } from '../../../main/practice/auvious/start.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import type { PracticeIcws } from '../../../main/practice/icws/start.ts';
import { startPractice } from '../../../main/practice/start.ts';
import type { Folders } from '../window/fixtures.ts';
import type { RunningApp, StartOptions } from '../window/start-app.ts';
import type { Journey, Place, State } from './state.ts';

interface Surroundings {
  readonly folders: Folders;
  launch(options: Partial<StartOptions>): Promise<RunningApp>;
  /** Called in each state, the window standing still as far as it can. */
  look(state: State, place: Place): Promise<void>;
  begin?(page: Page): Promise<void>;
}

/** Opens a window over an organization of its own and goes from state to state. */
export async function walk(journey: Journey, around: Surroundings): Promise<void> {
  const { folders } = around;
  const options = { ...seeded(journey.name), propagationSeconds: 0, ...journey.org };
  const { org, icws, auvious, close } = await started(journey, options);
  try {
    Object.assign(org.state.organization, { name: 'Northwind Telecom', shortName: 'northwindtelecom' });
    await journey.prepare?.({ org, folders });
    const app = await around.launch({ args: ['--practice', org.origin], env: journey.env ?? {} });
    const beside = { ...(icws === undefined ? {} : { icws }), ...(auvious === undefined ? {} : { auvious }) };
    const place: Place = { page: app.page, org, folders, ...beside };
    await around.begin?.(app.page);
    for (const state of journey.states) {
      await state.reach(place).catch((cause: unknown) => {
        throw new Error(`“${state.name}” was not reached: ${cause instanceof Error ? cause.message : String(cause)}`, {
          cause,
        });
      });
      await settled(app.page);
      await around.look(state, place);
    }
  } finally {
    await close();
  }
}

interface Started {
  readonly org: PracticeGenesysCloud;
  readonly icws?: PracticeIcws;
  readonly auvious?: PracticeAuvious;
  close(): Promise<void>;
}

async function started(
  { systems, gws = {}, icws = {}, auvious = {} }: Journey,
  options: PracticeOptions,
): Promise<Started> {
  if (systems === 'all') {
    const { genesysCloud, close, ...others } = await startPractice({ ...options, gws, icws, auvious });
    return { org: genesysCloud, icws: others.icws, auvious: others.auvious, close };
  }
  const org = await startPracticeGenesysCloud(options, () => ({ genesysCloud: org.samples }));
  return { org, close: () => org.close() };
}

/** The same ids and secrets each time, so that pictures differ only where the window does. */
function seeded(name: string) {
  let count = 0;
  const next = () => createHash('sha256').update(`${name} ${count++}`).digest();
  return {
    uuid: () =>
      next()
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
    secret: () => next().toString('base64url'),
  };
}

/** Fonts are there, transitions are over, and two frames were drawn since. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const endless = (animation: Animation) =>
      animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    await Promise.all(
      document
        .getAnimations()
        .map((animation) => (endless(animation) ? undefined : animation.finished.catch(() => undefined))),
    );
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
