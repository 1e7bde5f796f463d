import { useState } from 'react';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { RoleDialog } from '../parts/role-dialog.tsx';
import type { ChoiceProps } from './choose.ts';
import styles from './needed.module.css';

const { needed: text } = coverageText;

/** A role as the yardstick for the others. */
export function NeedRole({ state, onChoose }: ChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const { need } = state;
  const isChosen = need?.kind === 'role';
  const hasRoles = state.inputs.some(({ roles }) => roles > 0);
  return (
    <div className={styles.stack}>
      <p>{text.roleText}</p>
      {!hasRoles && <p>{text.noRoleInputs}</p>}
      {isChosen && (
        <p className={styles.chosen}>
          <bdi>{need.title}</bdi>
        </p>
      )}
      <div>
        <Button isDisabled={!hasRoles} onPress={() => setOpen(true)}>
          {isChosen ? text.changeRole : text.chooseRole}
        </Button>
      </div>
      {isOpen && (
        <RoleDialog
          onClose={() => setOpen(false)}
          onChoose={({ id }) => {
            setOpen(false);
            void onChoose({ need: { is: 'role', role: id } });
          }}
        />
      )}
    </div>
  );
}
