import { useState } from 'react';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { keyed } from '../../../components/keyed.ts';
import { Mono } from '../../../components/Mono.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useDraft } from '../parts/drafts.ts';
import parts from '../parts/parts.module.css';
import type { ChoiceProps } from './choose.ts';
import styles from './needed.module.css';

const { needed: text } = coverageText;

/** Permissions that are pasted or typed. Lines that are none are said, and asked for by nobody. */
export function NeedList({ state, onChoose }: ChoiceProps) {
  const [typed, setTyped] = useDraft('needed');
  const [isAsked, setAsked] = useState(false);
  const isMissing = typed.trim() === '';
  const { need, needUnread } = state;
  const use = async (): Promise<void> => {
    setAsked(true);
    if (!isMissing) await onChoose({ need: { is: 'list', text: typed } });
  };
  return (
    <div className={styles.stack}>
      <div className={parts.tall}>
        <TextField
          label={text.listField}
          description={text.listText}
          value={typed}
          onChange={setTyped}
          error={isAsked && isMissing ? text.listMissing : undefined}
          multiline
          mono
        />
      </div>
      <div>
        <Button onPress={() => void use()}>{text.listAction}</Button>
      </div>
      {need?.kind === 'list' && <p className={styles.chosen}>{text.status(need.title, need.rows)}</p>}
      {need?.kind === 'list' && needUnread.length > 0 && (
        <Notice tone="caution" title={text.listUnread(needUnread.length)} role="status">
          <ul className={styles.unread}>
            {keyed(needUnread, ({ line, why }) => `${line} ${why}`).map(({ key, item }) => (
              <li key={key}>
                {text.line(item.line)}: <Mono>{item.text}</Mono> {item.why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
