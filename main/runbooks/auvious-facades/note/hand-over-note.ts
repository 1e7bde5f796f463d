import type { RequestView } from '../../../../shared/ipc/views.ts';
import { AUVIOUS_RUNBOOK } from '../../../../shared/runbooks/auvious-facades/auvious.ts';
import { auviousNoteText as text } from '../../../../shared/text/auvious-note.ts';
import { minute } from '../../../forms/minute.ts';
import type { DetailsForm } from '../../../forms/model.ts';
import type { FormSources } from '../../../runs/runnable.ts';
import { listedRequests } from '../listing.ts';
import { eventOf } from './event.ts';
import { noteFields } from './fields.ts';

/**
 * What was created and how to join, for whoever hands it over: about one callback or room, the newest unless another is
 * named by its key. Links are secrets: which file may hold them is decided at each export.
 */
export function handOverNote(sources: FormSources): DetailsForm {
  const all = sources.history === undefined ? [] : listedRequests(sources.history);
  const request = requestOf(all, sources.subject);
  return {
    title: text.title,
    intro: text.intro,
    vendor: { name: '', email: '' },
    customer: sources.customer,
    fields: request === undefined ? [] : noteFields(request, sources),
    ...(request === undefined ? {} : eventOf(request, sources)),
    secretsAre: 'links',
    subjects: all.map((each) => ({ id: each.key, label: labelOf(each) })),
    missing: request === undefined ? [text.nothing] : [],
    notes: [...(request === undefined ? [] : notesOf(request, sources.madeAt)), ...sources.notes],
    footer: text.footer(AUVIOUS_RUNBOOK.source),
    madeAt: sources.madeAt,
    practice: sources.practice,
    journalHead: sources.journalHead,
  };
}

function requestOf(all: readonly RequestView[], subject: string | undefined): RequestView | undefined {
  return subject === undefined ? all[0] : all.find(({ key }) => key === subject);
}

/** A request in a few words, to be told from the others. */
function labelOf({ operation, customer, interactionId, at }: RequestView): string {
  const who = customer ?? interactionId ?? '';
  return [text.operation[operation], who, minute(at)].filter((part) => part !== '').join(', ');
}

function notesOf({ operation, state, cancelled, expiresAt }: RequestView, madeAt: string): readonly string[] {
  if (state === 'unknown') return [text.unknown];
  if (cancelled === true) return [text.cancelled];
  if (expiresAt <= madeAt) return [text.join.ended];
  return [text.join.customer, text.join.agent[operation]];
}
