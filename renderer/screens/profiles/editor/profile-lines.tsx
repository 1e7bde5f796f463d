import { useState } from 'react';
import type { Json } from '../../../../shared/json.ts';
import { TextField } from '../../../components/TextField.tsx';
import { at, isSame, type Path } from '../draft.ts';
import { flawAt } from '../flaws.ts';
import type { ProfileForm } from '../use-profile-form.ts';

interface ProfileLinesProps {
  readonly form: ProfileForm;
  readonly path: Path;
  readonly label: string;
  readonly description?: string;
  /** What the text stands for; undefined leaves the field out. */
  readonly read: (text: string) => Json | undefined;
  readonly textOf: (value: Json | undefined) => string;
  readonly multiline?: boolean;
  readonly mono?: boolean;
  /** A field that says of itself what is wrong with its text; that comes first. */
  readonly flawOf?: (text: string) => string | undefined;
}

/**
 * A value that is typed as text of a form of its own: lists, row numbers, JSON. The text stays as it is typed for as
 * long as it stands for what the profile holds, so that spaces and line breaks are not taken away under the cursor.
 */
export function ProfileLines({ form, path, read, textOf, flawOf, ...rest }: ProfileLinesProps) {
  const value = at(form.profile, path);
  const [typed, setTyped] = useState(() => textOf(value));
  const text = isSame(read(typed), value) ? typed : textOf(value);
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(next) => {
        setTyped(next);
        form.set(path, read(next));
      }}
      error={flawOf?.(text) ?? flawAt(form.problems, path, 'own')}
      isReadOnly={form.isReadOnly}
    />
  );
}

/** One text a line; empty lines do not count. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The lines of a list; what is no text is shown as JSON. */
export function textOfLines(value: Json | undefined): string {
  if (!Array.isArray(value)) return value === undefined ? '' : JSON.stringify(value);
  return value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
}
