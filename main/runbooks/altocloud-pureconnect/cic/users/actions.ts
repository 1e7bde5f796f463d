import { mergeLicences, USER_LICENCE, withoutLicence } from '../../../../../shared/cic/licences.ts';
import type { HttpAction, ManualAction, Template } from '../../../../../shared/plan/action.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import type { IcwsUser } from '../../../../systems/icws/schemas.ts';
import { icwsAction, putUserLicences } from '../../../../systems/icws/writes/icws-write.ts';
import { actionIdOf, STEP } from './given.ts';
import { licencesOf } from './licences-of.ts';

const text = altocloudCicText.users;

/** The licence for one agent. What else the agent has then is known only when it is sent: see `mergedFor`. */
export function giveAction(user: IcwsUser): HttpAction {
  return icwsAction(putUserLicences(user.id, later('merged')), {
    id: actionIdOf(user.id),
    step: STEP,
    summary: text.give(user.name, user.id),
    reversible: true,
    cost: 'licence',
    typed: USER_LICENCE,
  });
}

/** Takes the licence from one agent again. */
export function takeAction(user: IcwsUser): HttpAction {
  return icwsAction(putUserLicences(user.id, later('without')), {
    id: actionIdOf(user.id),
    step: STEP,
    summary: text.take(user.name, user.id),
    reversible: true,
  });
}

/** The action with the agent's licences as they are now and this one; all else is sent back as it was read. */
export function mergedFor(action: HttpAction, user: IcwsUser): HttpAction {
  const licences = mergeLicences(licencesOf(user), USER_LICENCE).map((entry) => ({ ...entry }));
  return filled(action, user, licences);
}

/** The action with the agent's licences as they are now, without this one. */
export function withoutFor(action: HttpAction, user: IcwsUser): HttpAction {
  return filled(action, user, withoutLicence(licencesOf(user), USER_LICENCE));
}

/** Everything by hand, for whoever has no CIC user. */
export function giveByHand(agents: readonly string[]): ManualAction {
  const list = agents.length === 0 ? [] : [{ label: text.agents, value: agents.join('\n') }];
  return {
    id: `${STEP}/1`,
    step: STEP,
    kind: 'manual',
    summary: text.confirm,
    reversible: true,
    clicks: text.clicks,
    copy: [{ label: text.licence, value: USER_LICENCE }, ...list],
    readBack: false,
    cost: 'licence',
    typed: USER_LICENCE,
  };
}

function filled(action: HttpAction, user: IcwsUser, additionalLicenses: Template): HttpAction {
  const { body } = putUserLicences(user.id, { ...user.licenseProperties, additionalLicenses });
  return { ...action, body };
}

function later(output: 'merged' | 'without'): Template {
  return { $ref: { step: STEP, output, label: text[output], json: true } };
}
