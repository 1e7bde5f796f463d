import { CDESTINATIONS } from '../../../../shared/auvious/cdestination.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { RadioField } from '../../../components/RadioField.tsx';
import type { RequestForm } from './request-form.ts';

const { destination: text } = requestScreenText;
const NAME = 'cdestination';
const NONE = 'none';

/** Where the conversation of a room comes from: each value with its meaning, or none. */
export function DestinationField({ form }: { readonly form: RequestForm }) {
  const value = form.textOf(NAME);
  return (
    <RadioField
      label={form.parameter(NAME)?.label ?? ''}
      options={[
        { id: NONE, label: text.none, description: text.noneText },
        ...CDESTINATIONS.map(({ value: id, meaning }) => ({ id, label: id, description: meaning })),
      ]}
      value={value === '' ? NONE : value}
      onChange={(id) => form.state.take({ [NAME]: id === NONE ? '' : id })}
      error={form.errorOf(NAME)}
    />
  );
}
