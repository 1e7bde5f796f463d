import type { HttpAction, ManualAction } from '../../../../../shared/plan/action.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { icwsAction, postServerParameter, putServerParameter } from '../../../../systems/icws/writes/icws-write.ts';
import { neutralOf, STEP, type Wanted } from './wanted.ts';

const text = altocloudCicText.parameters;

/** Sets a parameter. @param now undefined where there is none */
export function setAction({ name, value }: Wanted, now: string | undefined): HttpAction {
  const write = now === undefined ? postServerParameter(name, value) : putServerParameter(name, value);
  const summary = now === undefined ? text.create(name, value) : text.change(name, value, now);
  return icwsAction(write, { id: actionIdOf(name), step: STEP, summary, reversible: true });
}

/** Puts a parameter back. @param former null where there was none: ICWS deletes no parameter, so it is made harmless */
export function putBackAction(name: string, former: string | null): HttpAction {
  const value = former ?? neutralOf(name);
  const summary = former === null ? text.neutral(name, value) : text.restore(name, value);
  return icwsAction(putServerParameter(name, value), { id: actionIdOf(name), step: STEP, summary, reversible: true });
}

/** Everything by hand, for whoever has no CIC user. */
export function setByHand(wanted: readonly Wanted[]): ManualAction {
  return {
    id: `${STEP}/1`,
    step: STEP,
    kind: 'manual',
    summary: text.confirm,
    reversible: true,
    clicks: [
      text.click,
      ...wanted.map(({ name, value, onlyIfOff }) =>
        onlyIfOff === true ? text.switchOn(name, value) : text.set(name, value),
      ),
    ],
    copy: wanted.flatMap(({ name, value }) => [
      { label: name, value: name },
      { label: `${name} =`, value },
    ]),
    readBack: false,
  };
}

/** Names of the parameters that actions wrote. */
export function namesOfActions(actions: readonly string[]): readonly string[] {
  return actions.filter((action) => action !== FOUND).map((action) => action.slice(STEP.length + 1));
}

/** Recorded when a look tells that a lost answer was no lost write; no parameter. */
const FOUND = `${STEP}/found`;

function actionIdOf(name: string): string {
  return `${STEP}/${name}`;
}
