import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import { Section } from '../../../components/Section.tsx';
import { TextList } from '../parts/text-list.tsx';
import styles from './closing.module.css';

const { closing: text } = answersText;

/** What closes the gaps, what to know before it is sent, what it adds, and which rows it leaves as they are. */
export function Closed({ closing }: { readonly closing: ReplyOf<'coverage.closing'> }) {
  const { permissions, leftOut, notes } = closing;
  return (
    <div className={styles.columns}>
      <div className={styles.code}>
        {closing.is === 'api' ? (
          <>
            <CodeBlock label={text.request} text={`${closing.method} ${closing.path}`} copy />
            <CodeBlock label={text.body} text={closing.body} copy />
          </>
        ) : (
          <CodeBlock label={text.block} text={closing.text} copy />
        )}
      </div>
      <div className={styles.beside}>
        {notes.length > 0 && (
          <Section title={text.notes}>
            <ul className={styles.notes}>
              {keyedTexts(notes).map(({ key, item }) => (
                <li key={key}>{item}</li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={text.permissions(permissions.length)}>
          <TextList label={text.permissions(permissions.length)} texts={permissions} mono />
        </Section>
        {leftOut.length > 0 && (
          <Section title={text.leftOut(leftOut.length)}>
            <TextList
              label={text.leftOut(leftOut.length)}
              texts={leftOut.map(({ row, policy, why }) => text.leftOutRow(row, policy, why))}
            />
          </Section>
        )}
      </div>
    </div>
  );
}
