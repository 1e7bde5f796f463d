import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { snippetScreenText } from '../../../../shared/text/altocloud-snippet-screen.ts';
import { Notice } from '../../../components/Notice.tsx';
import { CheckedList } from '../checks/checked-list.tsx';

const { check: text } = snippetScreenText;

/** Everything that was looked at on a page, with reasons. */
export function CheckResults({ checked: { checks, retired } }: { readonly checked: ReplyOf<'snippet.check'> }) {
  return (
    <>
      <CheckedList
        checks={checks.map(({ what, result, reason }) => ({ what, result, reason }))}
        summary={text.summary}
        label={text.results}
      />
      {retired !== undefined && (
        <Notice tone="neutral" title={retired.what}>
          {retired.instead}
        </Notice>
      )}
    </>
  );
}
