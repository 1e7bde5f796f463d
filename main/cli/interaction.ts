import type { Action, ManualAction } from '../../shared/plan/action.ts';
import { runText as text } from '../../shared/text/run.ts';
import { fill, secretsIn, shown } from '../engine/template.ts';
import { NotConfirmed } from '../runs/faults.ts';
import type { Interaction } from '../runs/interaction.ts';
import type { Job } from '../runs/job.ts';
import type { Context } from './command.ts';
import { interactive } from './io.ts';
import { drawProgress } from './progress.ts';
import { askSecret, askText, askYes } from './prompts.ts';
import { guideLines, planLines } from './show-plan.ts';

/**
 * The terminal's side of a run. Without a terminal and without `--yes` nothing is confirmed. On real systems `--yes`
 * accepts the plan, but no cost and no escalation: those come from "accept" in the values, or are typed.
 */
export function terminalInteraction(context: Context, job: Job, yes: boolean): Interaction {
  const { io, output, app } = context;
  const canAsk = interactive(io);
  const { accept, confirm } = job.decisions;

  async function accepted(action: Action): Promise<boolean> {
    const typed = action.typed ?? 'yes';
    if (accept[action.step] !== undefined) return accept[action.step] === typed;
    if (job.practice && yes) return true;
    if (!canAsk) return false;
    const why = [action.escalation, action.cost === undefined ? undefined : text.cost[action.cost]];
    const question = text.acceptQuestion(action.summary, why.filter((part) => part !== undefined).join(' '), typed);
    return (await askText(io, question)) === typed;
  }

  return {
    emit: drawProgress(output.json ? io.stderr : io.stdout),
    accept: accepted,
    showPlan(plan) {
      for (const line of planLines(plan, job.opened.target.label, job.runnable.steps)) output.note(line);
    },
    async confirmPlan(plan) {
      if (yes || plan.actions.length === 0) return true;
      if (!canAsk) throw new NotConfirmed();
      return askYes(io, text.applyQuestion(plan.actions.length));
    },
    async confirmManual(action) {
      const note = confirm[action.step];
      if (note !== undefined) return { by: app.user, note };
      if (job.practice && yes) return { by: app.user, note: 'practice' };
      output.note(`    ${action.summary}`);
      for (const click of action.clicks) output.note(`      ${click}`);
      for (const { label, value } of action.copy)
        output.note(`      ${label}: ${String(shown(fill(value, () => undefined)))}`);
      const reveals = revealCommands(action, job.engagement?.id);
      if (reveals.length > 0 && !job.practice) output.note(`      ${text.toSee(reveals)}`);
      const step = job.runnable.steps.find(({ id }) => id === action.step);
      for (const line of step === undefined ? [] : guideLines(step, '      ')) output.note(line);
      if (!canAsk || yes) return 'later';
      if (action.asks !== undefined) {
        const given = await askSecret(io, action.asks.label);
        return given.length === 0 ? 'later' : { by: app.user, note: action.asks.label, given };
      }
      const answer = (await askText(io, text.manualQuestion)).trim();
      return answer === '' ? 'later' : { by: app.user, note: answer };
    },
  };
}

/** Orders that show what a person is to hand on: secrets are not printed by a run, whose output others may keep. */
function revealCommands({ copy }: ManualAction, engagement = '<engagement>'): readonly string[] {
  return secretsIn(...copy.map(({ value }) => value)).flatMap((name) => {
    const [plain, subject] = name.split(' of ');
    return subject === undefined ? [] : [`groundwork reveal ${engagement} ${plain} --subject ${subject}`];
  });
}

/** Said before anything is read or asked. @throws NotConfirmed without a terminal and without `--yes` */
export function mustBeAnswerable({ io }: Context, { yes }: { readonly yes?: boolean }): void {
  if (yes !== true && !interactive(io)) throw new NotConfirmed();
}
