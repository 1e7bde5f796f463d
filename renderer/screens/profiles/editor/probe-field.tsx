import type { Json } from '../../../../shared/json.ts';
import { profilesText } from '../../../../shared/text/profiles-screen.ts';
import { at, type Path } from '../draft.ts';
import type { ProfileForm } from '../use-profile-form.ts';
import { ProfileField } from './profile-field.tsx';
import { ProfileLines } from './profile-lines.tsx';

const { rows: text } = profilesText;

/** The request that proves the row, as the file has it; empty for none, which needs a reason. */
export function ProbeField({ form, path }: { readonly form: ProfileForm; readonly path: Path }) {
  const probe = at(form.profile, [...path, 'probe']);
  const reason = at(form.profile, [...path, 'noProbeReason']);
  return (
    <>
      <ProfileLines
        form={form}
        path={[...path, 'probe']}
        label={text.probe}
        description={text.probeWhere}
        read={probeOf}
        textOf={textOfProbe}
        flawOf={(typed) => (typeof probeOf(typed) === 'string' ? text.probeNotJson : undefined)}
        multiline
        mono
      />
      {(probe === null || reason !== undefined) && (
        <ProfileField form={form} path={[...path, 'noProbeReason']} label={text.noProbeReason} isOptional />
      )}
    </>
  );
}

/** What is not JSON yet stays a text, so that it is kept and named as wrong. */
function probeOf(typed: string): Json {
  if (typed.trim() === '') return null;
  try {
    const value: Json = JSON.parse(typed);
    return typeof value === 'object' ? value : typed;
  } catch {
    return typed;
  }
}

function textOfProbe(value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
