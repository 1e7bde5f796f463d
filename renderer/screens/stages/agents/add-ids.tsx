import { useState } from 'react';
import { checkValue } from '../../../../shared/parameters/check-value.ts';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import { agentsScreenText } from '../../../../shared/text/altocloud-agents-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { ListField } from '../../../components/ListField.tsx';
import styles from './agents.module.css';

const { typed: text } = agentsScreenText;

interface AddIdsProps {
  readonly label: string;
  /** The list's value, with the rule that each entry follows. */
  readonly parameter: Parameter | undefined;
  readonly onAdd: (ids: readonly string[]) => void;
}

/** Entries by hand, for what no list shows. A pasted column of a spreadsheet is welcome. */
export function AddIds({ label, parameter, onAdd }: AddIdsProps) {
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | undefined>(undefined);
  const ids = typed.map((id) => id.trim()).filter((id) => id !== '');
  const add = (): void => {
    const checked = parameter === undefined ? undefined : checkValue({ ...parameter, min: 0 }, [...ids]);
    if (checked?.is === 'bad') {
      const { message, fix } = checked.fault.toProblem();
      setError(`${message} ${fix}`);
      return;
    }
    onAdd(ids);
    setTyped([]);
    setError(undefined);
  };
  return (
    <form
      className={styles.suggestion}
      onSubmit={(event) => {
        event.preventDefault();
        if (ids.length > 0) add();
      }}
    >
      <ListField
        label={label}
        value={typed}
        onChange={(lines) => {
          setTyped(lines);
          setError(undefined);
        }}
        error={error}
        mono
      />
      <div>
        <Button type="submit" isDisabled={ids.length === 0}>
          {text.action}
        </Button>
      </div>
    </form>
  );
}
