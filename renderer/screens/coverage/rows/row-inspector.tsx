import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { FindingBadge } from '../../../components/FindingBadge.tsx';
import { KeyValue, type KeyValueRow } from '../../../components/KeyValue.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import { Mono } from '../../../components/Mono.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ChoiceCard } from '../../stages/permissions/choice-card.tsx';
import { change } from '../coverage-store.ts';
import parts from '../parts/parts.module.css';
import type { ReportRow } from '../use-report.ts';
import { asText, titleOf } from './report-lines.ts';

const { rows: text } = answersText;

/** The selected row: what was found, why, what it costs, what to click. */
export function RowInspector({ row }: { readonly row: ReportRow }) {
  const { need, finding, licence, readsLike } = row;
  const policies = finding.permissions.length === 0 ? [need.policy] : finding.permissions;
  const facts: readonly (KeyValueRow | false)[] = [
    finding.reason !== undefined && { label: text.why, value: finding.reason },
    licence !== undefined && { label: text.licence, value: licence },
    readsLike.length > 0 && { label: text.readsLike, value: readsLike.join(', '), mono: true },
  ];
  return (
    <>
      <div className={parts.about}>
        <div className={parts.badge}>
          <FindingBadge finding={finding.finding} />
          <CopyButton label={text.copyRow(need.row)} text={asText([row])} isIcon />
        </div>
        <h2 className={parts.heading}>{titleOf(row)}</h2>
        {policies.map((policy) => (
          <Mono key={policy}>{policy}</Mono>
        ))}
      </div>
      {row.atRisk && (
        <Notice tone="caution" title={text.atRisk.title}>
          {text.atRisk.text}
        </Notice>
      )}
      {need.note !== undefined && <p className={parts.note}>{need.note}</p>}
      <KeyValue rows={facts.filter((fact) => fact !== false)} />
      {readsLike.length > 0 && <p className={parts.note}>{text.readsLikeNote}</p>}
      {row.options.length > 0 && (
        <ChoiceCard
          key={need.row}
          description={text.choose}
          options={row.options}
          chosen={row.chosen}
          onChoose={(permission) => change('coverage.choose', { row: { row: need.row, permission } })}
        />
      )}
      {finding.finding === 'not-offered' && <Card>{text.notOffered}</Card>}
      {row.clicks.length > 0 && (
        <Card>
          <h3 className={parts.heading}>{text.clicks}</h3>
          <ol className={parts.clicks}>
            {keyedTexts(row.clicks).map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ol>
          <div>
            <CopyButton
              label={text.clicksWhat}
              text={row.clicks.map((click, index) => `${index + 1}. ${click}`).join('\n')}
            />
          </div>
        </Card>
      )}
    </>
  );
}
