import CircleAlert from 'lucide-react/icons/circle-alert';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import { Label } from 'react-aria-components/TextField';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

/** The label of a field, with the word "required" rather than a star. */
export function FieldLabel({ text, isRequired }: { readonly text: string; readonly isRequired?: boolean | undefined }) {
  return (
    <Label className={cx(styles.label)}>
      {text}
      {isRequired === true && <span className={styles.required}>{kitText.required}</span>}
    </Label>
  );
}

/** What stands under a field: its description, and what is wrong with its value. Both are tied to the field. */
export function FieldNotes({
  description,
  error,
}: {
  readonly description?: string | undefined;
  readonly error?: string | undefined;
}) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>
        <Icon of={CircleAlert} size={14} />
        <span>{error}</span>
      </FieldError>
    </>
  );
}
