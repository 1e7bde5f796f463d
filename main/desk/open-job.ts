import type { JsonObject } from '../../shared/json.ts';
import { secretReference } from '../../shared/parameters/secret-reference.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { findRunnable } from '../runs/find-runnable.ts';
import type { Job } from '../runs/job.ts';
import type { PracticeWish } from '../runs/practice.ts';
import { type Order, prepare } from '../runs/prepare.ts';
import { profileFileFact } from '../runs/recording.ts';
import type { Runnable } from '../runs/runnable.ts';
import type { Surroundings } from '../runs/surroundings.ts';
import { tapped } from '../systems/http/tap.ts';
import type { DeskContext } from './context.ts';
import { RehearsalOver, SecretNotEntered } from './faults.ts';
import { exchangeOf, exchangeWithDatabase } from './run-exchange.ts';
import { heldName, secretParameters } from './secret-parameters.ts';

/** Without them nobody is signed in: the page for it is where they are entered again. */
const SIGN_IN: readonly string[] = ['operatorClientSecret', 'accessToken'];

/** What is to be done with an engagement's runbook. `given`: decisions on top of the saved values (accept, confirm). */
export interface JobWish {
  readonly engagement: string;
  readonly runbook: string;
  readonly purpose: Order['purpose'];
  readonly place?: Order['place'];
  readonly given?: JsonObject;
  /** Only a part of the runbook is opened, for example one that needs fewer values. */
  readonly partOf?: (runnable: Runnable) => Runnable;
}

/** A job and the surroundings it was made in: its secrets come from the window, its requests are told to it. */
export interface DeskJob {
  readonly job: Job;
  readonly around: Surroundings;
}

/**
 * Opens an engagement's runbook with the values saved in it. The caller closes the job.
 * @throws RehearsalOver, SecretNotEntered (when something is sent), RunbookUnknown, and what `prepare` throws
 */
export async function openJob(desk: DeskContext, wish: JobWish): Promise<DeskJob> {
  const { app } = desk;
  const { engagement } = await app.store.open(wish.engagement);
  const file = engagement.facts[profileFileFact(wish.runbook)]?.value;
  const whole = await findRunnable(app, typeof file === 'string' ? file : wish.runbook);
  const found = wish.partOf === undefined ? whole : { ...whole, runnable: wish.partOf(whole.runnable) };
  const around = surroundingsOf(desk, engagement.id, found.runnable);
  const practice = engagement.practice ? rehearsalOf(desk, engagement.target?.origin) : undefined;
  const order = { found, given: wish.given ?? {}, engagement: engagement.id, practice, purpose: wish.purpose };
  const without = notAtHand(desk, engagement, found.runnable);
  return { job: await prepare(around, { ...order, place: wish.place, without }), around };
}

/** Practice engagements go to the practice organization they began with; another one would know nothing of them. */
function rehearsalOf(desk: DeskContext, origin: unknown): PracticeWish {
  if (typeof origin !== 'string' || desk.practice.current() !== origin) throw new RehearsalOver();
  return { is: 'running', origin };
}

/** The app's surroundings, with the window's own: its secrets, its printing, and its drawer of what was sent. */
function surroundingsOf(
  { app, shell, held, exchanges }: DeskContext,
  engagement: string,
  runnable: Runnable,
): Surroundings {
  return {
    ...app,
    exports: { ...app.exports, printPdf: (html) => shell.printPdf(html) },
    async ask(field) {
      const secret = held.get(engagement, heldName(runnable, field));
      if (secret === undefined) throw new SecretNotEntered(field);
      return secret;
    },
    told: (transaction) => exchanges.add(engagement, exchangeWithDatabase(transaction)),
    transport: (named, reach) =>
      tapped(app.transport(named, reach), {
        redactor: app.redactor,
        clock: app.clock,
        tell: (told) => {
          const exchange = exchangeOf(told);
          if (exchange !== undefined) exchanges.add(engagement, exchange);
        },
      }),
  };
}

/**
 * Secrets that were typed into an earlier window and not kept, as far as a run can do without: without them the work
 * goes on, and says what is missing. A rehearsal has its own for all of them. Whoever signed in signs in again.
 */
function notAtHand({ held }: DeskContext, engagement: Engagement, runnable: Runnable): readonly string[] {
  return secretParameters(runnable).flatMap(({ name, required }) => {
    const key = heldName(runnable, name);
    const given = secretReference.safeParse(engagement.facts[key]?.value);
    const isGone = given.success && 'prompt' in given.data && held.get(engagement.id, key) === undefined;
    const isSpared = engagement.practice || !required;
    return isGone && isSpared && !SIGN_IN.includes(name) ? [name] : [];
  });
}
