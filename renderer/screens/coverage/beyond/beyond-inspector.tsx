import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Mono } from '../../../components/Mono.tsx';
import { Section } from '../../../components/Section.tsx';
import parts from '../parts/parts.module.css';
import { rowNames } from '../parts/row-names.ts';
import { TextList } from '../parts/text-list.tsx';
import { RowInspector } from '../rows/row-inspector.tsx';
import type { Report } from '../use-report.ts';
import type { BeyondLine } from './beyond-lines.ts';

interface BeyondInspectorProps {
  readonly line: BeyondLine;
  readonly report: Report;
}

const { beyond: text } = answersText;

/** The selected permission: what it reaches, which roles grant it, and what hangs on it. */
export function BeyondInspector({ line, report }: BeyondInspectorProps) {
  if (line.is === 'licences') return <RowInspector row={line.of} />;
  const { permission, roles, roleCount } = line.of;
  const more = roleCount - roles.length;
  return (
    <>
      <div className={parts.about}>
        <Mono>{permission}</Mono>
        {line.is === 'beyond' && permission.includes('*') && (
          <span className={parts.count}>{text.reaches(line.of.reaches)}</span>
        )}
      </div>
      {line.is === 'wildcards' && (
        <>
          <p className={parts.note}>{text.wildcardNote}</p>
          <Section title={text.rows}>
            {line.of.rows.length === 0 ? (
              <p className={parts.note}>{text.noRows}</p>
            ) : (
              <TextList label={text.rows} texts={rowNames(report, line.of.rows)} />
            )}
          </Section>
        </>
      )}
      <Section title={text.by}>
        <TextList label={text.by} texts={roles.map(({ name }) => name)} />
        {more > 0 && <p className={parts.count}>{text.moreRoles(more)}</p>}
      </Section>
    </>
  );
}
