import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/CheckField.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { ListField } from '../../../components/ListField.tsx';
import type { ShownProblem } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { choiceLabel, choiceWords } from './choice-words.ts';
import { inField, isThreeWay } from './form-values.ts';
import styles from './settings.module.css';
import type { SettingsFormState } from './use-settings-form.ts';

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly form: SettingsFormState;
  /** Who supplied the value that stands here, when nobody typed it. */
  readonly origin?: string | undefined;
}

const MOST_IN_SIGHT = 5;

const LEFT_OPEN = 'open';
const THREE_WAYS = [
  { id: LEFT_OPEN, label: settingsStageText.threeWay.open },
  { id: 'true', label: settingsStageText.threeWay.yes },
  { id: 'false', label: settingsStageText.threeWay.no },
] as const;

/** One value: its field by type, its rule, where to find it, its default, and what could be written instead. */
export function ParameterField({ parameter, form, origin }: ParameterFieldProps) {
  const { name, label, type, default: usual } = parameter;
  const isUsual = usual === undefined || form.values[name] === inField(parameter, usual);
  const problem = form.problemFor(parameter);
  const warning = form.warningFor(parameter);
  const offer = (problem ?? warning)?.offer;
  return (
    <div className={styles.field}>
      {fieldOf(parameter, form)}
      {warning !== undefined && (
        <p className={styles.warning}>
          <Icon of={TriangleAlert} size={14} />
          <span>
            {inWords(warning, parameter)} {warning.fix}
          </span>
        </p>
      )}
      {offer !== undefined && (
        <div>
          <Button onPress={() => form.take({ [name]: offer })}>
            {type === 'list' && offer.includes('\n') ? settingsStageText.useChanged : settingsStageText.use(offer)}
            <span className="visually-hidden">: {label}</span>
          </Button>
        </div>
      )}
      {origin !== undefined && <p className={styles.usual}>{origin}</p>}
      {!isUsual && (
        <div className={styles.usual}>
          <span>{settingsStageText.default(shownDefault(parameter))}</span>
          <Button variant="quiet" onPress={() => form.take({ [name]: inField(parameter, usual) })}>
            {settingsStageText.useDefault}
            <span className="visually-hidden">: {label}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

function fieldOf(parameter: Parameter, form: SettingsFormState): ReactNode {
  const { name, label, type, rule, whereToFind, required, choices = [], example } = parameter;
  const value = form.values[name] ?? '';
  const text = typeof value === 'string' ? value : '';
  const problem = form.problemFor(parameter);
  // A default stands in for an empty field, so only a value without one is asked for as required.
  const isRequired = required && parameter.default === undefined;
  const common = {
    label,
    error: problem === undefined ? undefined : withFix(problem, parameter),
    isRequired,
  };
  const where = `${settingsStageText.where} ${whereToFind}`;
  const description = `${rule} ${where}`;
  const change = (next: string): void => form.change({ [name]: next });
  switch (type) {
    case 'boolean':
      if (isThreeWay(parameter)) {
        return (
          <RadioField
            {...common}
            description={description}
            options={THREE_WAYS}
            value={text === '' ? LEFT_OPEN : text}
            onChange={(id) => form.take({ [name]: id === LEFT_OPEN ? '' : id })}
          />
        );
      }
      return (
        <CheckField
          label={label}
          description={whereToFind}
          value={value === true}
          onChange={(next) => form.take({ [name]: next })}
          error={common.error}
        />
      );
    case 'choice': {
      const words = choiceWords(parameter);
      const options = choices.map((id) => ({ id, label: choiceLabel(id, words) }));
      const Field = choices.length <= MOST_IN_SIGHT ? RadioField : SelectField;
      return (
        <Field
          {...common}
          description={words.size > 0 ? where : description}
          options={options}
          value={text}
          onChange={(id) => form.take({ [name]: id })}
        />
      );
    }
    case 'list':
      return (
        <ListField
          {...common}
          description={`${withoutLines(rule)} ${where}`}
          value={text === '' ? [] : text.split('\n')}
          onChange={(lines) => change(lines.join('\n'))}
          mono
        />
      );
    default:
      return (
        <TextField
          {...common}
          description={description}
          value={text}
          onChange={change}
          type={type === 'number' ? 'number' : 'text'}
          multiline={parameter.lines}
          mono={parameter.lines}
          {...(example === undefined ? {} : { placeholder: example })}
        />
      );
  }
}

/** A list's field says by itself that it takes one a line. */
function withoutLines(rule: string): string {
  return rule
    .replace(/^One a line[,:] (.)/, (_, first: string) => first.toUpperCase())
    .replace(/, one a line(?=\.)/, '');
}

/** What is wrong, and what to write instead, unless the description beside it says just that. */
function withFix(problem: ShownProblem, parameter: Parameter): string {
  const words = inWords(problem, parameter);
  return problem.fix === parameter.rule || parameter.format === undefined ? words : `${words} ${problem.fix}`;
}

function inWords({ message }: ShownProblem, { name, label }: Parameter): string {
  return message.replace(`"${name}"`, label);
}

function shownDefault(parameter: Parameter): string {
  const value = inField(parameter, parameter.default);
  if (typeof value === 'boolean') return value ? settingsStageText.yes : settingsStageText.no;
  if (typeof value !== 'string') return settingsStageText.nothing;
  if (parameter.type === 'choice') return choiceLabel(value, choiceWords(parameter));
  return value === '' ? settingsStageText.nothing : value.replaceAll('\n', ', ');
}
