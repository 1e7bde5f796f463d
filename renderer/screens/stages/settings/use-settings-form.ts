import { useRef, useState } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { call } from '../../../bridge.ts';
import type { ShownProblem } from '../../../components/ProblemNote.tsx';
import { type FormValues, problemOf, toForm, toValues } from './form-values.ts';

/** The form's values, what is wrong with them, and the way to save them. */
export interface SettingsFormState {
  readonly values: FormValues;
  /** What is wrong with a field that was left, or that main refused. */
  readonly problemFor: (parameter: Parameter) => ShownProblem | undefined;
  readonly wrong: number;
  /** Something that concerns no field. */
  readonly problem: ShownProblem | undefined;
  readonly isSaved: boolean;
  readonly isBusy: boolean;
  readonly change: (values: FormValues) => void;
  /** Takes values over and saves them at once. */
  readonly take: (values: FormValues) => void;
  readonly leave: (name: string) => void;
  /** Whether everything is valid and saved. */
  readonly save: () => Promise<boolean>;
}

type Place = { readonly engagement: string; readonly runbook: string };

/** Keeps what is typed, also what is wrong; saves each field when it is left, and all of them on request. */
export function useSettingsForm(place: Place, table: ParameterTable, saved: JsonObject): SettingsFormState {
  const [values, setValues] = useState<FormValues>(() => toForm(table, saved));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly ShownProblem[]>([]);
  const [isSaved, setSaved] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(values);
  const kept = useRef(values);

  const send = async (only: ParameterTable): Promise<readonly ShownProblem[]> => {
    const sent = latest.current;
    const answer = await call('values.save', { ...place, values: toValues(only, sent) });
    const problems = answer.ok ? answer.reply.problems : [answer.problem];
    const names = new Set(only.map(({ name }) => name));
    setRefused((before) => [...before.filter(({ field }) => field !== undefined && !names.has(field)), ...problems]);
    if (problems.length === 0) kept.current = { ...kept.current, ...pick(sent, names) };
    setSaved(table.every(({ name }) => kept.current[name] === latest.current[name]));
    return problems;
  };
  const change = (some: FormValues): void => {
    latest.current = { ...latest.current, ...some };
    setValues(latest.current);
    setSaved(table.every(({ name }) => kept.current[name] === latest.current[name]));
    setRefused((before) => before.filter(({ field }) => field === undefined || !(field in some)));
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

  const problemFor = (parameter: Parameter): ShownProblem | undefined => {
    const byMain = refused.find(({ field }) => field === parameter.name);
    return byMain ?? (left.has(parameter.name) ? problemOf(parameter, values[parameter.name]) : undefined);
  };
  return {
    values,
    problemFor,
    wrong: table.filter((parameter) => problemFor(parameter) !== undefined).length,
    problem: refused.find(({ field }) => field === undefined || !table.some(({ name }) => name === field)),
    isSaved,
    isBusy,
    change,
    take(some) {
      change(some);
      leave(Object.keys(some));
    },
    leave: (name) => leave([name]),
    async save() {
      setLeft(new Set(table.map(({ name }) => name)));
      setBusy(true);
      const problems = await send(table);
      setBusy(false);
      const isValid = table.every((parameter) => problemOf(parameter, latest.current[parameter.name]) === undefined);
      return isValid && problems.length === 0;
    },
  };
}

function pick(values: FormValues, names: ReadonlySet<string>): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
