import type { Json } from '../../shared/json.ts';
import type { Outputs, SentWrite, StepRecord } from '../engine/step.ts';
import type { Entry, Link } from './journal-line.ts';

type OfStep = Extract<Entry, { kind: 'intent' | 'outcome' | 'step' | 'undone' }> & Pick<Link, 'at'>;

/** Follows the lines of one step and knows its record at every moment. */
export class StepFold {
  #out: Outputs = {};
  #before: Json | undefined;
  /** Actions answered, or found to have happened, and not undone. */
  readonly #owned = new Set<string>();
  /** Intents without an answer, oldest first, with what was there before. */
  readonly #pending = new Map<string, Json | undefined>();
  /** Writes that recorded what was there before, without those that were refused. */
  readonly #sent = new Map<string, SentWrite>();
  #writtenAt: number | undefined;

  get record(): StepRecord {
    const owned = this.#owned.size > 0;
    const before = owned ? this.#before : this.#firstPending();
    const at = this.#writtenAt === undefined ? {} : { writtenAt: this.#writtenAt };
    const lists = { answered: [...this.#owned], unanswered: [...this.#pending.keys()] };
    const actions = owned || this.#pending.size > 0 ? { actions: lists } : {};
    const sent = this.#sent.size === 0 ? {} : { sent: Object.fromEntries(this.#sent) };
    return { out: this.#out, owned, before, unanswered: this.#pending.size > 0, ...at, ...actions, ...sent };
  }

  add(entry: OfStep): void {
    if (entry.kind === 'intent') this.#intent(entry.action, entry.before, entry.at);
    else if (entry.kind === 'outcome') this.#outcome(entry.action, entry.status, entry.at, entry.reply);
    else if (entry.kind === 'undone') this.#undone(entry.action);
    else {
      this.#out = { ...this.#out, ...entry.out };
      // The step was looked at and found complete: nothing of it is in doubt any more.
      if (entry.status === 'done') this.#pending.clear();
    }
  }

  #intent(action: string, before: Json | undefined, at: string): void {
    // Sent again after a lost answer: what was there before the first try counts.
    if (this.#pending.has(action)) return;
    this.#pending.set(action, before);
    if (before !== undefined) this.#sent.set(action, { before, at: Date.parse(at) });
  }

  #outcome(
    action: string,
    status: 'ok' | 'refused' | 'unknown' | 'resolved',
    at: string,
    reply: Json | undefined,
  ): void {
    if (status === 'unknown') return;
    const sent = this.#sent.get(action);
    if (status === 'refused') this.#sent.delete(action);
    else if (sent !== undefined && reply !== undefined) this.#sent.set(action, { ...sent, reply });
    if (status !== 'refused') {
      if (this.#owned.size === 0) this.#before = this.#firstPending();
      this.#owned.add(action);
      this.#writtenAt = Date.parse(at);
    }
    // A look at the whole step answers for all that was in doubt; an answer, or a look for one action, only for its own.
    if (!this.#pending.delete(action) && status === 'resolved') this.#pending.clear();
  }

  #undone(action: string | undefined): void {
    if (action !== undefined) {
      this.#owned.delete(action);
      this.#pending.delete(action);
      this.#sent.delete(action);
      if (this.#owned.size > 0 || this.#pending.size > 0) return;
    }
    this.#owned.clear();
    this.#pending.clear();
    this.#sent.clear();
    this.#out = {};
    this.#before = undefined;
    this.#writtenAt = undefined;
  }

  #firstPending(): Json | undefined {
    return this.#pending.values().next().value;
  }
}
