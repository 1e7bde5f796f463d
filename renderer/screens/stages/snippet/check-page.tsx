import { useState } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import type { RunbookView } from '../../../../shared/ipc/views.ts';
import { snippetScreenText } from '../../../../shared/text/altocloud-snippet-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { announce } from '../../../stores/live.ts';
import { pageTitle, problemPage } from '../plan/problem-page.ts';
import { type Place, toStage } from '../run/to-stage.ts';
import { CheckResults } from './check-results.tsx';
import styles from './snippet.module.css';

const { check: text, goTo } = snippetScreenText;

type Way = keyof typeof text.ways;

interface CheckPageProps {
  readonly place: Place;
  readonly runbook: RunbookView;
  /** Address among the values; it stands in for an empty field. */
  readonly siteUrl: string;
  readonly idle: () => Promise<unknown>;
}

/** A page of the site, by its address or pasted, held against the snippet and the widget script. */
export function CheckPage({ place, runbook, siteUrl, idle }: CheckPageProps) {
  const [way, setWay] = useState<Way>('address');
  const [url, setUrl] = useState('');
  const [source, setSource] = useState('');
  const [checked, setChecked] = useState<ReplyOf<'snippet.check'> | undefined>(undefined);
  const [problem, setProblem] = useState<ShownProblem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const address = url.trim() === '' ? siteUrl.trim() : url.trim();
  const canCheck = way === 'address' ? address !== '' : source.trim() !== '';
  const check = async (): Promise<void> => {
    if (isBusy || !canCheck) return;
    setBusy(true);
    setProblem(undefined);
    await idle();
    const page = way === 'address' ? { is: 'address' as const, url: address } : { is: 'text' as const, text: source };
    const answer = await call('snippet.check', { ...place, page });
    setBusy(false);
    setChecked(answer.ok ? answer.reply : undefined);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    const { checks } = answer.reply;
    announce(text.said(checks.filter(({ result }) => result === 'ok').length, checks.length));
  };
  const page = problem === undefined ? undefined : problemPage(problem, runbook);
  return (
    <Section title={text.title} aside={text.lead}>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <RadioField
          label={text.how}
          options={[
            { id: 'address', label: text.ways.address.label, description: text.ways.address.text },
            { id: 'text', label: text.ways.text.label, description: text.ways.text.text },
          ]}
          value={way}
          onChange={(id) => setWay(id === 'text' ? 'text' : 'address')}
        />
        {way === 'address' ? (
          <TextField
            label={text.url}
            description={text.urlWhere}
            value={url}
            onChange={setUrl}
            type="url"
            placeholder={siteUrl}
            mono
          />
        ) : (
          <TextField
            label={text.source}
            description={text.sourceWhere}
            value={source}
            onChange={setSource}
            multiline
            mono
          />
        )}
        <div>
          <Button type="submit" isBusy={isBusy} isDisabled={!canCheck}>
            {text.action}
          </Button>
        </div>
      </form>
      {problem !== undefined && (
        <ProblemNote
          problem={problem}
          {...(page === undefined || page === 'snippet'
            ? {}
            : { action: <Button onPress={() => toStage(place, page)}>{goTo(pageTitle(runbook, page))}</Button> })}
        />
      )}
      {checked === undefined && problem === undefined && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
      {checked !== undefined && <CheckResults checked={checked} />}
    </Section>
  );
}
