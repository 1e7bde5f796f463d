import { useState } from 'react';
import { useStore } from 'zustand';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { day } from '../../stages/permissions/times.ts';
import type { CoverageState } from '../coverage-store.ts';
import { RoleDialog } from '../parts/role-dialog.tsx';
import styles from './compare.module.css';
import { sides } from './sides.ts';

interface SidePickerProps {
  readonly which: 'left' | 'right';
  readonly state: CoverageState;
}

const { compare: text } = answersText;

/** One side of the comparison: a role by its name, or an input. */
export function SidePicker({ which, state }: SidePickerProps) {
  const { kind, ...chosen } = useStore(sides);
  const [isOpen, setOpen] = useState(false);
  const side = chosen[which];
  if (kind === 'input') {
    const inputs = state.inputs.filter(({ roles }) => roles > 0);
    return (
      <div className={styles.side}>
        <SelectField
          label={text[which].input}
          options={inputs.map(({ id, name, readAt }) => ({
            id,
            label: readAt === undefined ? name : `${name}, ${day(readAt)}`,
          }))}
          value={side?.is === 'input' ? side.input : ''}
          onChange={(input) => {
            const name = inputs.find(({ id }) => id === input)?.name ?? input;
            sides.setState({ [which]: { is: 'input', input, name } });
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.side}>
      <span className={styles.label} id={`side-${which}`}>
        {text[which].role}
      </span>
      <Button describedBy={`side-${which}`} onPress={() => setOpen(true)}>
        <span className={styles.name} dir="auto" title={side?.name}>
          {side?.name ?? text.choose}
        </span>
      </Button>
      {isOpen && (
        <RoleDialog
          onClose={() => setOpen(false)}
          onChoose={({ id, name }) => {
            setOpen(false);
            sides.setState({ [which]: { is: 'role', role: id, name } });
          }}
        />
      )}
    </div>
  );
}
