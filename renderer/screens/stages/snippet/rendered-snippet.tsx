import { useEffect, useState } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import type { RunbookView } from '../../../../shared/ipc/views.ts';
import { snippetScreenText } from '../../../../shared/text/altocloud-snippet-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { pageTitle, problemPage } from '../plan/problem-page.ts';
import { type Place, toStage } from '../run/to-stage.ts';
import styles from './snippet.module.css';

const { snippet: text, goTo } = snippetScreenText;

interface RenderedSnippetProps {
  readonly place: Place;
  readonly runbook: RunbookView;
  /** What main knows follows what was saved. */
  readonly idle: () => Promise<unknown>;
  /** The site changes pages without loading them: another snippet. */
  readonly site: boolean;
}

/** The snippet as it goes into the templates, or what is still needed for it. */
export function RenderedSnippet({ place: { engagement, runbook: id }, runbook, idle, site }: RenderedSnippetProps) {
  const [rendered, setRendered] = useState<ReplyOf<'snippet.render'> | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another kind of site is another snippet; idle says the same each time
  useEffect(() => {
    let isCurrent = true;
    void idle()
      .then(() => call('snippet.render', { engagement, runbook: id }))
      .then((answer) => {
        if (isCurrent) setRendered(answer.ok ? answer.reply : { problem: answer.problem });
      });
    return () => {
      isCurrent = false;
    };
  }, [engagement, id, site]);
  const { html, organization, region, problem } = rendered ?? {};
  const page = problem === undefined ? undefined : problemPage(problem, runbook);
  return (
    <Section title={text.title} aside={text.where}>
      {rendered === undefined && <LoadingState label={text.rendering} />}
      {problem !== undefined && (
        <ProblemNote
          problem={problem}
          isNew={false}
          {...(page === undefined
            ? {}
            : {
                action: (
                  <Button onPress={() => toStage({ engagement, runbook: id }, page)}>
                    {goTo(pageTitle(runbook, page))}
                  </Button>
                ),
              })}
        />
      )}
      {html !== undefined && (
        <>
          <KeyValue
            rows={[
              ...(organization === undefined ? [] : [{ label: text.organization, value: organization }]),
              ...(region === undefined ? [] : [{ label: text.region, value: region }]),
            ]}
          />
          <CodeBlock label={text.code} text={html} />
          <div className={styles.actions}>
            <CopyButton label={text.what} text={html}>
              {text.copy}
            </CopyButton>
          </div>
        </>
      )}
    </Section>
  );
}
