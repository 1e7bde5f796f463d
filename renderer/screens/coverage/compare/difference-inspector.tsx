import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Mono } from '../../../components/Mono.tsx';
import { Section } from '../../../components/Section.tsx';
import parts from '../parts/parts.module.css';
import { TextList } from '../parts/text-list.tsx';
import type { Difference } from './difference-table.tsx';

interface DifferenceInspectorProps {
  readonly of: Difference;
  /** Names of the two sides. */
  readonly left: string;
  readonly right: string;
}

const { compare: text } = answersText;

/** The selected difference, permission by permission. */
export function DifferenceInspector({ of, left, right }: DifferenceInspectorProps) {
  const { added, removed, changed } = of;
  return (
    <>
      <h2 className={parts.heading}>
        <bdi>{of.role.name}</bdi>
      </h2>
      {added.length > 0 && (
        <Section title={text.only(right, added.length)} level={3}>
          <TextList label={text.only(right, added.length)} texts={added} mono />
        </Section>
      )}
      {removed.length > 0 && (
        <Section title={text.only(left, removed.length)} level={3}>
          <TextList label={text.only(left, removed.length)} texts={removed} mono />
        </Section>
      )}
      {changed.length > 0 && (
        <Section title={text.changed(changed.length)} level={3}>
          <ul className={parts.names}>
            {changed.map(({ permission, before, after }) => (
              <li key={permission}>
                <Mono>{permission}</Mono>
                <p className={parts.note}>{text.from(before, after)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
