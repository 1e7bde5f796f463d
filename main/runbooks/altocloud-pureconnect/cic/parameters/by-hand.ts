import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { ours } from '../../../../engine/ours.ts';
import type { Knowledge, Step } from '../../../../engine/step.ts';
import { outputOf } from '../../by-person.ts';
import type { AltocloudContext } from '../../context.ts';
import { setByHand } from './actions.ts';
import { parametersIn } from './look.ts';
import { formerOf, inverseOf } from './undo.ts';
import { checkParameterByPerson } from './verify.ts';
import { STEP, type Wanted, wantedParameters } from './wanted.ts';

const text = altocloudCicText.parameters;

/** The step where no CIC user was given: somebody sets the parameters and says so. */
export function parametersByHand({
  purpose,
}: AltocloudContext): Pick<Step, 'observe' | 'plan' | 'settle' | 'verify' | 'inverse'> {
  return {
    async observe(_read, known) {
      const isOpen = wantedParameters(known).some((wanted) => !isConfirmed(wanted, known));
      if (purpose === 'run' && isOpen) return { is: 'absent' };
      const isNone = purpose !== 'undo' && wantedParameters(known).length === 0;
      return { is: 'present', out: {}, ...(isNone ? { reason: text.noneWanted } : {}) };
    },
    plan: (seen, known) => (seen.is === 'absent' ? [setByHand(wantedParameters(known))] : []),
    settle: (_replies, known) => ({
      serverParameters: Object.fromEntries(wantedParameters(known).map(({ name, value }) => [name, value])),
      serverParametersBy: 'person',
    }),
    async verify(_read, known) {
      const by = outputOf(known, STEP, 'serverParametersBy');
      const wanted = wantedParameters(known);
      return { checks: wanted.map((each) => checkParameterByPerson(each, isConfirmed(each, known), by)) };
    },
    inverse(done, known) {
      const record = known.record(STEP);
      if (ours(record) && Object.keys(formerOf(record)).length > 0) return inverseOf(done, known);
      const names = Object.keys(parametersIn(record?.out.serverParameters));
      return names.length === 0 ? { actions: [] } : { cannot: text.cannotByHand(names) };
    },
  };
}

function isConfirmed({ name, value }: Wanted, known: Knowledge): boolean {
  return parametersIn(outputOf(known, STEP, 'serverParameters') as never)[name] === value;
}
