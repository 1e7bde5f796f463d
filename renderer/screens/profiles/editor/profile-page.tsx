import { useState } from 'react';
import { profilesText as text } from '../../../../shared/text/profiles-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { go } from '../../../stores/navigation.ts';
import { type Part, rowOf } from '../flaws.ts';
import { useProfileForm } from '../use-profile-form.ts';
import { ProfileEditor } from './profile-editor.tsx';

/** One profile: in a form when it is the user's own, to be read when it comes with the program. */
export function ProfilePage({ id }: { readonly id: string }) {
  const asked = useCall('profiles.read', { id });
  if (asked.is === 'ready') return <Ready id={id} read={asked.reply} />;
  return (
    <Page title={id}>
      {asked.is === 'loading' ? (
        <LoadingState label={text.loading} />
      ) : (
        <ProblemNote
          problem={asked.problem}
          action={<Button onPress={() => go({ at: 'profiles' })}>{text.editor.toList}</Button>}
        />
      )}
    </Page>
  );
}

type Read = Extract<ReturnType<typeof useCall<'profiles.read'>>, { is: 'ready' }>['reply'];

function Ready({ id, read }: { readonly id: string; readonly read: Read }) {
  const form = useProfileForm(id, read.profile, read.origin === 'bundled');
  const [part, setPart] = useState<Part>('about');
  const [row, setRow] = useState(0);
  return (
    <ProfileEditor
      form={form}
      part={part}
      onPart={setPart}
      row={row}
      onRow={setRow}
      onFlaw={(problem, where) => {
        setPart(where);
        setRow((before) => rowOf(problem) ?? before);
      }}
    />
  );
}
