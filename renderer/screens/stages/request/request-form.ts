import type { FormEvent } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';
import type { SettingsFormState } from '../settings/use-settings-form.ts';

/** The form of the page, as its fields use it. */
export interface RequestForm {
  readonly state: SettingsFormState;
  /** All values as they stand, with those of other pages. */
  readonly values: JsonObject;
  readonly parameter: (name: string) => Parameter | undefined;
  /** What stands in the field of a text or number. */
  readonly textOf: (name: string) => string;
  /** Items of a list without blank ones. */
  readonly linesOf: (name: string) => readonly string[];
  /** What is wrong and what to write instead, once the field was left. */
  readonly errorOf: (name: string) => string | undefined;
  /** A text that would be in order instead. */
  readonly offerOf: (name: string) => string | undefined;
  /** Enter goes on from every field. */
  readonly onSubmit: (event: FormEvent) => void;
}

interface Source {
  readonly state: SettingsFormState;
  readonly values: JsonObject;
  readonly table: ParameterTable;
  readonly goOn: () => void;
}

/** Puts together what every field of the page needs. */
export function requestForm({ state, values, table, goOn }: Source): RequestForm {
  const parameter = (name: string): Parameter | undefined => table.find((each) => each.name === name);
  const textOf = (name: string): string => {
    const value = state.values[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    state,
    values,
    parameter,
    textOf,
    linesOf: (name) =>
      textOf(name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    errorOf(name) {
      const about = parameter(name);
      const problem = about === undefined ? undefined : state.problemFor(about);
      if (about === undefined || problem === undefined) return undefined;
      return `${problem.message.replace(`"${name}"`, about.label)} ${problem.fix}`.trim();
    },
    offerOf(name) {
      const about = parameter(name);
      return about === undefined ? undefined : (state.problemFor(about) ?? state.warningFor(about))?.offer;
    },
    onSubmit(event) {
      event.preventDefault();
      goOn();
    },
  };
}
