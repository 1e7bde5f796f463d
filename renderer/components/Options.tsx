import Check from 'lucide-react/icons/check';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
}

/** The list in the popover of a select field. */
export function Options({ options }: { readonly options: readonly Option[] }) {
  return (
    <ListBox
      className={cx(styles.list)}
      items={options}
      renderEmptyState={() => <div className={styles.nothing}>{kitText.noMatch}</div>}
    >
      {(option: Option) => (
        <ListBoxItem className={cx(styles.option)} id={option.id} textValue={option.label}>
          {({ isSelected }) => (
            <>
              <span>{isSelected && <Icon of={Check} size={14} />}</span>
              <Text slot="label">{option.label}</Text>
              {option.description !== undefined && <Text slot="description">{option.description}</Text>}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
