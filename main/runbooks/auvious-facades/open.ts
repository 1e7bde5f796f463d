import { canonical } from '../../../shared/canonical.ts';
import type { Json } from '../../../shared/json.ts';
import { AUVIOUS_RUNBOOK } from '../../../shared/runbooks/auvious-facades/auvious.ts';
import { SecretNotGiven } from '../../runs/faults.ts';
import { auviousOf } from '../../runs/practice-auvious.ts';
import type { Opened, Opening } from '../../runs/runnable.ts';
import { AUVIOUS } from '../../systems/auvious/paths.ts';
import { createSession } from '../../systems/auvious/session.ts';
import { createAuvious } from '../../systems/auvious/system.ts';
import { bySystem } from '../../systems/by-system.ts';
import { GENESYS_CLOUD } from '../../systems/genesys-cloud/call.ts';
import type { Secret } from '../../vault/secret.ts';
import type { AuviousContext } from './context.ts';
import { genesysChecks } from './genesys/checks.ts';
import { choicesOf } from './genesys/choices.ts';
import { connectGenesys } from './genesys/connect.ts';
import { openGenesys } from './genesys/open-genesys.ts';
import { keptLinks } from './links.ts';
import { auviousPlace, auviousTarget } from './place.ts';
import { auviousChecks } from './preflight.ts';
import { requestsElsewhere } from './requests/elsewhere.ts';
import { callbackKind, roomKind } from './requests/kind.ts';
import { auviousSteps } from './steps.ts';

/** Secrets of the operator that actions name. */
const GIVEN_SECRETS: readonly string[] = ['auviousClientSecret', 'otpCode'];

/** What the token is called in actions. */
const TOKEN = 'auviousToken';

/**
 * Binds the runbook to an application of Auvious, and to the organization of Genesys Cloud behind it where a sign-in to
 * that was given. Nothing is asked of either yet.
 * @throws PracticeWithoutAuvious, RegionNotRecognised, the faults of secret references
 */
export async function openAuvious(opening: Opening): Promise<Opened> {
  const { values, practice, purpose, clock, secretKeptIn } = opening;
  const place = auviousPlace(values, practice);
  const { origin, applicationId } = place;
  // A rehearsal goes nowhere but to the practice systems, whatever the values or a reply name.
  const transport = opening.transport(practice === undefined ? [origin] : []);
  const session = createSession({
    transport,
    origin,
    clientId: String(values.auviousClientId ?? ''),
    secret: () => needed(opening, 'auviousClientSecret'),
    clock,
  });
  const links = keptLinks(opening, origin, applicationId);
  const given = async (name: string) =>
    GIVEN_SECRETS.includes(name) ? filled(await opening.secret(name)) : links.secretFor(name);
  const genesys = openGenesys(opening);
  const target = auviousTarget(place, practice);
  // Only what would be created is compared with it.
  const others = async () => (purpose === 'run' ? opening.elsewhere(target.origin) : []);
  const elsewhere = await others();
  const context: AuviousContext = {
    purpose,
    clock,
    origin,
    applicationId,
    genesysCloud: genesys?.target,
    session,
    elsewhere,
    practiceCode: practice === undefined ? undefined : auviousOf(practice).otpCode,
    secretKeptIn,
    secretAtHand: async (name) => (await given(name)) !== undefined,
    secretOf: links.secretOf,
  };
  const sides = bySystem({
    [AUVIOUS]: createAuvious({ transport, origin, session }),
    ...(genesys === undefined ? {} : { [GENESYS_CLOUD]: genesys.operator }),
  });
  const { operator } = genesys ?? {};
  return {
    runbook: {
      id: AUVIOUS_RUNBOOK.runbook,
      title: AUVIOUS_RUNBOOK.title,
      target: `${target.label} ${origin}`,
      steps: auviousSteps(context),
    },
    target,
    read: sides,
    writer: sides,
    who: () => ({ id: applicationId, shortName: applicationId, name: '' }),
    holder: (system) => (system === AUVIOUS ? { origin, organization: applicationId } : undefined),
    secretFor: (name) => (name === TOKEN ? session.token() : given(name)),
    skewSeconds: transport.skewSeconds,
    changedElsewhere: async () => keysOf(await others()) !== keysOf(elsewhere),
    async preflight(known, signal) {
      const ofAuvious = await auviousChecks(context, sides, known, signal);
      const target = { target: genesys?.target, read: sides, values: known.values, step: 'auv-callback' };
      return [...ofAuvious, ...(await genesysChecks(target, signal))];
    },
    ...(operator === undefined
      ? {}
      : {
          connect: (known, signal) => connectGenesys(context, operator, known, signal),
          choices: choicesOf(operator),
        }),
  };
}

/** What was asked for in other engagements, as one text. */
function keysOf(elsewhere: AuviousContext['elsewhere']): string {
  const all = [requestsElsewhere(callbackKind, elsewhere), requestsElsewhere(roomKind, elsewhere)];
  return canonical(all as unknown as Json);
}

/** @throws SecretNotGiven */
async function needed(opening: Pick<Opening, 'secret'>, name: string): Promise<Secret> {
  const secret = filled(await opening.secret(name));
  if (secret === undefined) throw new SecretNotGiven(name);
  return secret;
}

/** An empty one is none. */
function filled(secret: Secret | undefined): Secret | undefined {
  return secret === undefined || secret.length === 0 ? undefined : secret;
}
