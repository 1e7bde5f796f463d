import Check from 'lucide-react/icons/check';
import { useId } from 'react';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { Icon } from '../../../components/Icon.tsx';
import styles from './plan.module.css';
import { isName, type ToAccept } from './to-accept.ts';

interface AcceptFieldProps {
  readonly wanted: ToAccept;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter, once the name is right. */
  readonly onEnter: () => void;
}

const { accept: text } = planScreenText;

/** The field of the action bar that accepts an escalation or a cost: its name is typed. */
export function AcceptField({ wanted, value, onChange, onEnter }: AcceptFieldProps) {
  const id = useId();
  const isRight = isName(value, wanted.name);
  return (
    <form
      className={styles.accept}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) onEnter();
      }}
    >
      {wanted.cost !== undefined && <span className={styles.caution}>{text.costs[wanted.cost]}</span>}
      <label htmlFor={id}>{text.label(wanted.name)}</label>
      <span className={styles.acceptBox}>
        <input
          id={id}
          className={styles.acceptInput}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-why`}
        />
        <span className={styles.right} role="status">
          {isRight && (
            <>
              <Icon of={Check} size={15} />
              <span className="visually-hidden">{text.right}</span>
            </>
          )}
        </span>
      </span>
      <span id={`${id}-why`} className="visually-hidden">
        {wanted.why ?? wanted.summary}
        {wanted.count > 1 && ` ${text.andMore(wanted.count - 1)}`}
      </span>
    </form>
  );
}
