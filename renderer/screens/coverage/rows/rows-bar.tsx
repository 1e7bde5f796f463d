import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { StackedMeter } from '../../../components/StackedMeter.tsx';
import { go } from '../../../stores/navigation.ts';
import { partsOfCounts } from '../../stages/permissions/counts.ts';
import parts from '../parts/parts.module.css';
import type { Report } from '../use-report.ts';

interface RowsBarProps {
  readonly report: Report;
  readonly words: string;
}

const { rows: text } = answersText;

/** How the rows divide, and the way to what closes the gaps. */
export function RowsBar({ report, words }: RowsBarProps) {
  const { missing, conditional } = report.counts;
  const done = report.counts['not-offered'] > 0 ? text.completeButOffered : text.complete;
  return (
    <ActionBar
      status={
        <>
          <div className={parts.meter}>
            <StackedMeter label={text.meter} parts={partsOfCounts(report.counts)} max={report.rows.length} />
          </div>
          <span>{report.complete ? `${words}. ${done}` : words}</span>
        </>
      }
    >
      {missing + conditional > 0 && (
        <Button variant="primary" onPress={() => go({ at: 'coverage', view: 'closing' })}>
          {text.close}
        </Button>
      )}
    </ActionBar>
  );
}
