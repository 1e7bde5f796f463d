import { useState } from 'react';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { Section } from '../../../components/Section.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { RoleDialog } from '../parts/role-dialog.tsx';
import type { ChoiceProps } from './choose.ts';
import styles from './needed.module.css';

type Which = keyof typeof text.scopes;

const { needed: text } = coverageText;
const WHICH = Object.keys(text.scopes) as readonly Which[];

/** Whose grants count: all of them, one role's, one input's. A role or input is named before it is in force. */
export function ScopeSection({ state, onChoose }: ChoiceProps) {
  const { scope, scopeRole, inputs } = state;
  const [wanted, setWanted] = useState<Which>(scope.is);
  const [isOpen, setOpen] = useState(false);
  const [inForce, setInForce] = useState(scope.is);
  if (inForce !== scope.is) {
    // Changed from elsewhere, or by what was chosen below.
    setInForce(scope.is);
    setWanted(scope.is);
  }
  const withRoles = inputs.filter(({ roles }) => roles > 0);
  const pick = (which: Which): void => {
    setWanted(which);
    if (which === 'all') void onChoose({ scope: { is: 'all' } });
  };
  return (
    <Section title={text.scopeTitle}>
      <div className={styles.card}>
        <RadioField
          label={text.scope}
          options={WHICH.map((id) => ({ id, label: text.scopes[id].label, description: text.scopes[id].text }))}
          value={wanted}
          onChange={(id) => pick(WHICH.find((each) => each === id) ?? 'all')}
          isDisabled={withRoles.length === 0}
        />
        {wanted === 'role' && (
          <div className={styles.stack}>
            <p>
              <bdi>{scopeRole ?? text.noRole}</bdi>
            </p>
            <div>
              <Button onPress={() => setOpen(true)}>{scope.is === 'role' ? text.changeRole : text.chooseRole}</Button>
            </div>
          </div>
        )}
        {wanted === 'input' && (
          <SelectField
            label={text.input}
            options={withRoles.map(({ id, name: label }) => ({ id, label }))}
            value={scope.is === 'input' ? scope.input : ''}
            onChange={(input) => void onChoose({ scope: { is: 'input', input } })}
          />
        )}
      </div>
      {isOpen && (
        <RoleDialog
          onClose={() => setOpen(false)}
          onChoose={(role) => {
            setOpen(false);
            void onChoose({ scope: { is: 'role', role: role.id } });
          }}
        />
      )}
    </Section>
  );
}
