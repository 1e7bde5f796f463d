import { useMemo, useRef, useState } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import { parameterOfField } from '../../../../shared/parameters/cell-field.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';
import type { ValueFlaws } from '../../../../shared/parameters/value-flaws.ts';
import { call } from '../../../bridge.ts';
import type { ShownProblem } from '../../../components/ProblemNote.tsx';
import { betweenOf, type CheckTogether } from './between.ts';
import { draftOf, type FormPlace, keepDraft } from './drafts.ts';
import { type FormValues, problemOf, toForm, toValues, warningOf } from './form-values.ts';

/** The form's values, what is wrong with them, and the way to save them. */
export interface SettingsFormState {
  readonly values: FormValues;
  /** What is wrong with a field that was left, or that main refused. */
  readonly problemFor: (parameter: Parameter) => ShownProblem | undefined;
  /** What somebody should look at, though it passes. */
  readonly warningFor: (parameter: Parameter) => ShownProblem | undefined;
  /** What is wrong, or worth a look, with values that are in order each by itself; cells are named by row. */
  readonly between: ValueFlaws;
  readonly wrong: number;
  /** Something that concerns no field. */
  readonly problem: ShownProblem | undefined;
  readonly isSaved: boolean;
  readonly isBusy: boolean;
  readonly change: (values: FormValues) => void;
  /** Takes values over and saves them at once. */
  readonly take: (values: FormValues) => void;
  readonly leave: (name: string) => void;
  /** Waits for what is being saved at this moment. */
  readonly idle: () => Promise<unknown>;
  /** Whether everything is valid and saved. */
  readonly save: () => Promise<boolean>;
}

/** What a page has of its own. Functions are the same ones at every drawing. */
export interface FormRules {
  /** The rules between values; those of the runbook when left out. */
  readonly check?: CheckTogether;
  /** Whether a value counts beside the others; one that does not is neither judged nor asked for. */
  readonly isAsked?: (parameter: Parameter, values: FormValues) => boolean;
}

/** Keeps what is typed, also what is wrong; saves each field when it is left, and all of them on request. */
export function useSettingsForm(
  place: FormPlace,
  table: ParameterTable,
  saved: JsonObject,
  { check, isAsked = () => true }: FormRules = {},
): SettingsFormState {
  const [values, setValues] = useState<FormValues>(() => ({ ...toForm(table, saved), ...unsaved(place, table) }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly ShownProblem[]>([]);
  const [isSaved, setSaved] = useState(() => Object.keys(unsaved(place, table)).length === 0);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(values);
  // What was left unsaved counts as changed.
  const kept = useRef<FormValues>({ ...values, ...blanked(unsaved(place, table)) });

  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const send = (only: ParameterTable): ReturnType<typeof sent> => {
    const answered = sent(only);
    sending.current = Promise.all([sending.current, answered]);
    return answered;
  };
  const sent = async (only: ParameterTable): Promise<readonly ShownProblem[]> => {
    const given = latest.current;
    const answer = await call('values.save', { ...place, values: toValues(only, given) });
    const problems = answer.ok ? answer.reply.problems : [answer.problem];
    const names = new Set(only.map(({ name }) => name));
    const others = (before: readonly ShownProblem[]) =>
      before.filter(({ field }) => field !== undefined && !names.has(parameterOfField(field) ?? ''));
    setRefused((before) => [...others(before), ...problems]);
    if (problems.length === 0) {
      kept.current = { ...kept.current, ...pick(given, names) };
      keepDraft(place, {}, [...names]);
    }
    setSaved(table.every(({ name }) => kept.current[name] === latest.current[name]));
    return problems;
  };
  const change = (some: FormValues): void => {
    latest.current = { ...latest.current, ...some };
    setValues(latest.current);
    setSaved(table.every(({ name }) => kept.current[name] === latest.current[name]));
    setRefused((before) =>
      before.filter(({ field }) => field === undefined || !((parameterOfField(field) ?? '') in some)),
    );
    const tables = new Set(table.flatMap(({ name, type }) => (type === 'table' ? [name] : [])));
    keepDraft(place, pick(some, tables), []);
  };
  const changedOnes = (names: readonly string[]): ParameterTable =>
    table.filter(
      (parameter) =>
        names.includes(parameter.name) &&
        latest.current[parameter.name] !== kept.current[parameter.name] &&
        problemOf(parameter, latest.current[parameter.name]) === undefined,
    );
  const leave = (names: readonly string[]): void => {
    setLeft((before) => new Set([...before, ...names]));
    const changed = changedOnes(names);
    if (changed.length > 0) void send(changed);
  };

  // Rules between values look at all of them, also at those of other pages.
  const between = useMemo(
    () => betweenOf(place.runbook, saved, table, values, check),
    [place.runbook, saved, table, values, check],
  );
  const isAbout =
    ({ name }: Parameter) =>
    (flaw: ShownProblem) =>
      parameterOfField(flaw.field) === name;
  const problemFor = (parameter: Parameter): ShownProblem | undefined => {
    const byMain = refused.find(isAbout(parameter));
    if (byMain !== undefined || !left.has(parameter.name)) return byMain;
    return problemOf(parameter, values[parameter.name]) ?? between.problems.find(isAbout(parameter));
  };
  return {
    values,
    problemFor,
    warningFor(parameter) {
      if (problemFor(parameter) !== undefined) return undefined;
      return warningOf(parameter, values[parameter.name]) ?? between.warnings.find(isAbout(parameter));
    },
    between,
    wrong: table.filter((parameter) => isAsked(parameter, values) && problemFor(parameter) !== undefined).length,
    problem: refused.find(({ field }) => !table.some(({ name }) => name === parameterOfField(field))),
    isSaved,
    isBusy,
    change,
    take(some) {
      change(some);
      leave(Object.keys(some));
    },
    leave: (name) => leave([name]),
    idle: () => sending.current,
    async save() {
      setLeft(new Set(table.map(({ name }) => name)));
      setBusy(true);
      const problems = await send(table);
      setBusy(false);
      const asked = table.filter((parameter) => isAsked(parameter, latest.current));
      const isValid = asked.every((parameter) => problemOf(parameter, latest.current[parameter.name]) === undefined);
      const together = betweenOf(place.runbook, saved, table, latest.current, check);
      const isOfAsked = (flaw: ShownProblem): boolean => asked.some((each) => isAbout(each)(flaw));
      const isRefused = problems.some((flaw) => isOfAsked(flaw) || !table.some((each) => isAbout(each)(flaw)));
      return isValid && !isRefused && !together.problems.some(isOfAsked);
    },
  };
}

/** Drafts of this form's own tables. */
function unsaved(place: FormPlace, table: ParameterTable): FormValues {
  return pick(draftOf(place), new Set(table.map(({ name }) => name)));
}

function blanked(values: FormValues): FormValues {
  return Object.fromEntries(Object.keys(values).map((name) => [name, '']));
}

function pick(values: FormValues, names: ReadonlySet<string>): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
