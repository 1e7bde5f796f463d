import { TextField, type TextFieldProps } from '../../../components/TextField.tsx';
import { type Path, textAt } from '../draft.ts';
import { flawAt } from '../flaws.ts';
import type { ProfileForm } from '../use-profile-form.ts';

interface ProfileFieldProps extends Pick<TextFieldProps, 'label' | 'description' | 'mono' | 'multiline' | 'type'> {
  readonly form: ProfileForm;
  readonly path: Path;
  /** An emptied field is left out of the profile. */
  readonly isOptional?: boolean;
  readonly isFixed?: boolean;
}

/** One text or number of a profile, with what is wrong with it. */
export function ProfileField({ form, path, isOptional = false, isFixed = false, type, ...rest }: ProfileFieldProps) {
  return (
    <TextField
      {...rest}
      type={type}
      value={textAt(form.profile, path)}
      onChange={(typed) => form.set(path, read(typed, type === 'number', isOptional))}
      error={flawAt(form.problems, path)}
      isRequired={!isOptional && !form.isReadOnly && !isFixed}
      isReadOnly={form.isReadOnly || isFixed}
    />
  );
}

/** What is no number stays as it was typed, so that it is named as wrong instead of being lost. */
function read(typed: string, isNumber: boolean, isOptional: boolean): string | number | undefined {
  if (typed === '' && isOptional) return undefined;
  return isNumber && /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
}
