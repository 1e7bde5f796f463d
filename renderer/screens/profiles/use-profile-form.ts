import { useEffect, useRef, useState } from 'react';
import type { Json } from '../../../shared/json.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { profilesText as text } from '../../../shared/text/profiles-screen.ts';
import { call } from '../../bridge.ts';
import { announce } from '../../stores/live.ts';
import { isSame, type Path, withValue } from './draft.ts';
import { keepDraft, useDraft } from './drafts.ts';

/** As long as somebody types, nothing is asked. */
const CHECK_AFTER_MS = 250;

export interface ProfileForm {
  readonly profile: Json;
  /** What is wrong with it, of the latest state that was checked. */
  readonly problems: readonly Problem[];
  readonly isReadOnly: boolean;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** Why it could not be saved, when that is not about a field. */
  readonly problem: Problem | undefined;
  set(path: Path, value: Json | undefined): void;
  replace(profile: Json): void;
  discard(): void;
  /** Saves; what is wrong, when it was not saved. */
  save(): Promise<readonly Problem[]>;
}

/** A profile in its form: checked while it is typed, kept in this window until it is saved or discarded. */
export function useProfileForm(id: string, read: Json, isReadOnly: boolean): ProfileForm {
  const [saved, setSaved] = useState(read);
  const draft = useDraft(id);
  const profile = draft ?? saved;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(profile);
  latest.current = profile;

  useEffect(() => {
    if (isReadOnly) return;
    const timer = setTimeout(async () => {
      const answer = await call('profiles.check', { profile });
      if (latest.current === profile && answer.ok) setProblems(answer.reply.problems);
    }, CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [profile, isReadOnly]);

  const replace = (next: Json): void => {
    setProblem(undefined);
    keepDraft(id, isSame(next, saved) ? undefined : next);
  };

  const save = async (): Promise<readonly Problem[]> => {
    setBusy(true);
    setProblem(undefined);
    const sent = profile;
    const answer = await call('profiles.save', { id, profile: sent });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return [answer.problem];
    }
    setProblems(answer.reply.problems);
    if (answer.reply.problems.length === 0) {
      setSaved(sent);
      // What was typed while it was being saved is still to be saved.
      if (latest.current === sent) keepDraft(id, undefined);
      announce(text.editor.saved);
    }
    return answer.reply.problems;
  };

  return {
    profile,
    problems,
    isReadOnly,
    isChanged: draft !== undefined,
    isBusy,
    problem,
    set: (path, value) => replace(withValue(latest.current, path, value)),
    replace,
    discard: () => {
      setProblem(undefined);
      keepDraft(id, undefined);
    },
    save,
  };
}
