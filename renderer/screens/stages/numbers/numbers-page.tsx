import type { NumbersView } from '../../../../shared/ipc/views.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import { numbersScreenText as text } from '../../../../shared/text/numbers-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { problemPage } from '../plan/problem-page.ts';
import { toStage } from '../run/to-stage.ts';
import type { StageProps } from '../stage-props.ts';
import { withNumber, withOrder, withoutNumber, withoutOrdered } from './chosen.ts';
import { FreeNumbers } from './free-numbers.tsx';
import { NumbersInUse } from './numbers-in-use.tsx';
import { Order } from './order.tsx';
import { OwnNumbers } from './own-numbers.tsx';
import { useChosen } from './use-chosen.ts';
import { useNumbers } from './use-numbers.ts';

interface NumbersPageProps extends StageProps {
  readonly saved: JsonObject;
}

/** Which numbers this set-up uses: those that are there, and one that is to be ordered. */
export function NumbersPage({ engagement, runbook, saved, onNext, onReload }: NumbersPageProps) {
  const place = { engagement: engagement.id, runbook: runbook.id };
  const numbers = useNumbers(place);
  const { chosen, problems, isBusy, change, save } = useChosen(place, saved, onReload);
  const { view, problem } = numbers;
  const brought = [...(view?.own ?? []), ...(view?.orders ?? [])].map(({ number }) => number);
  const shown = withoutOrdered(chosen, brought);
  const use = (number: string) => void change(withNumber(chosen, number), text.said.used(number));
  const page = problem === undefined ? undefined : problemPage(problem, runbook);

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <Button isBusy={numbers.isBusy} onPress={() => void numbers.read()}>
          {text.again}
        </Button>
      }
      inspectorLabel={text.order.label}
      inspector={
        <Order
          chosen={shown}
          saved={saved}
          orders={view?.orders ?? []}
          isBusy={isBusy}
          onDrop={(number) => void change(withoutNumber(chosen, number), text.said.dropped(number))}
          onSave={(values) => void save(values)}
        />
      }
      bar={
        <ActionBar
          status={
            <span role="status">
              {chosen.tfn.length === 0
                ? text.status.none
                : text.status.some(chosen.tfn.length, shown.orderNumber !== '')}
            </span>
          }
        >
          <Button variant="primary" onPress={onNext}>
            {text.continue}
          </Button>
        </ActionBar>
      }
    >
      {problems.map((each) => (
        <ProblemNote key={`${each.code} ${each.message}`} problem={each} />
      ))}
      {problem !== undefined && (
        <ProblemNote
          problem={problem}
          {...(page === undefined
            ? {}
            : { action: <Button onPress={() => toStage(place, page)}>{text.goTo(titleOf(page, runbook))}</Button> })}
        />
      )}
      <NumbersInUse
        chosen={shown}
        isBusy={isBusy}
        onAdd={(number) => change(withNumber(chosen, number), text.said.used(number))}
        onRemove={(number) => void change(withoutNumber(chosen, number), text.said.removed(number))}
      />
      {view === undefined && numbers.isBusy && <LoadingState label={text.loading} />}
      {view !== undefined && <State view={view} onSignIn={() => toStage(place, 'connect')} />}
      {view?.product === 'on' && (
        <>
          <OwnNumbers view={view} chosen={chosen} isBusy={isBusy} onUse={use} />
          <FreeNumbers
            view={view}
            chosen={chosen}
            isBusy={isBusy}
            isSearching={numbers.isBusy}
            wasSearched={numbers.wasSearched}
            onSearch={(vanity) => void numbers.read(vanity === '' ? {} : { vanity })}
            onChoose={(number) => void change(withOrder(chosen, number, brought), text.said.chosen(number))}
          />
        </>
      )}
    </Page>
  );
}

/** Why there is nothing to choose from, and what changes that. */
function State({ view, onSignIn }: { readonly view: NumbersView; readonly onSignIn: () => void }) {
  const { as, product, problem } = view;
  if (product === 'on') return null;
  if (product === 'off') {
    return (
      <Notice tone="caution" title={text.off.title}>
        {text.off.text}
      </Notice>
    );
  }
  if (as === 'nobody') {
    return (
      <Notice tone="accent" title={text.nobody.title} action={<Button onPress={onSignIn}>{text.nobody.signIn}</Button>}>
        {text.nobody.text}
      </Notice>
    );
  }
  return problem === undefined ? null : <ProblemNote problem={problem} isNew={false} />;
}

function titleOf(page: string, { stages }: StageProps['runbook']): string {
  return stages.find(({ id }) => id === page)?.title ?? page;
}
