import { useState } from 'react';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { type FormValues, fromPaste } from './form-values.ts';
import { type Pasted, pastedValues } from './pasted-values.ts';
import styles from './settings.module.css';

interface PasteValuesProps {
  /** All parameters, so that what is entered elsewhere is recognised too. */
  readonly table: ParameterTable;
  readonly shown: ParameterTable;
  readonly onValues: (values: FormValues) => void;
}

const { paste: text } = settingsStageText;

/** Several values in one paste. It says what it took, and what it left and why. */
export function PasteValues({ table, shown, onValues }: PasteValuesProps) {
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState<readonly string[]>([]);
  const take = (block: string): void => {
    const pasted = pastedValues(block, table);
    onValues(fromPaste(shown, pasted.values));
    setSaid(sentences(pasted, table, shown));
    setTurn((before) => before + 1);
  };
  return (
    <Disclosure title={text.title} level={2}>
      <div className={styles.paste}>
        <PasteField key={turn} onTake={take} />
        <div role="status">
          {said.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
    </Disclosure>
  );
}

/** A field of its own for each paste: there may be a secret in it, which must not stay in the page's memory. */
function PasteField({ onTake }: { readonly onTake: (block: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <>
      <TextField
        label={text.field}
        description={text.lead}
        value={typed}
        onChange={setTyped}
        multiline
        mono
        onPasteText={(block) => {
          const isWhole = typed === '' && block.trim().includes('\n');
          if (isWhole) onTake(block);
          return isWhole;
        }}
      />
      <div>
        <Button isDisabled={typed.trim() === ''} onPress={() => onTake(typed)}>
          {text.action}
        </Button>
      </div>
    </>
  );
}

function sentences({ values, secrets, unknown }: Pasted, table: ParameterTable, shown: ParameterTable): string[] {
  const given = table.filter(({ name }) => Object.hasOwn(values, name));
  const filled = given.filter((parameter) => shown.includes(parameter)).map(({ label }) => label);
  const elsewhere = given.filter((parameter) => !shown.includes(parameter)).map(({ label }) => label);
  return [
    filled.length > 0 ? text.filled(filled) : text.nothing,
    ...(elsewhere.length > 0 ? [text.elsewhere(elsewhere)] : []),
    ...(secrets.length > 0 ? [text.secrets(secrets)] : []),
    ...(unknown.length > 0 ? [text.unknown(unknown)] : []),
  ];
}
