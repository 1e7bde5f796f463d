import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { keyed } from '../../../components/keyed.ts';
import { Notice } from '../../../components/Notice.tsx';
import { go } from '../../../stores/navigation.ts';
import type { CoverageInput } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';
import type { Report } from '../use-report.ts';

interface ReportNotesProps {
  readonly report: Report;
  readonly inputs: readonly CoverageInput[];
}

/** What the rows alone do not say: the guide's own demands, and inputs that do not count in full. */
export function ReportNotes({ report, inputs }: ReportNotesProps) {
  const checks = report.checks.filter(isOpen);
  const troubled = inputs.filter(({ problem }) => problem !== undefined);
  if (checks.length === 0 && troubled.length === 0) return null;
  const [first] = checks;
  const words = answersText.troubles(troubled.length);
  const toInputs = <Button onPress={() => go({ at: 'coverage', view: 'granted' })}>{answersText.showInputs}</Button>;
  return (
    <div className={parts.problems}>
      <Notice
        tone="caution"
        title={first === undefined ? words : said(first)}
        {...(troubled.length === 0 ? {} : { action: toInputs })}
      >
        {keyed(checks, ({ what }) => what).map(({ key, item }, index) => (
          <p key={key}>
            {index > 0 && `${said(item)} `}
            {item.reason}
          </p>
        ))}
        {first !== undefined && troubled.length > 0 && <p>{words}.</p>}
      </Notice>
    </div>
  );
}

type Check = Report['checks'][number];
type OpenCheck = Check & { readonly result: Exclude<Check['result'], 'ok'> };

const isOpen = (check: Check): check is OpenCheck => check.result !== 'ok';
const said = ({ result, what }: OpenCheck): string => answersText.check[result](what);
