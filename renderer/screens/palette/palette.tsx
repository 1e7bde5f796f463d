import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { paletteText as text } from '../../../shared/text/palette-screen.ts';
import { useCall } from '../../bridge.ts';
import { useRoute } from '../../stores/navigation.ts';
import { cx } from '../../theme/cx.ts';
import { commandsFor } from './commands.ts';
import { bestMatches } from './matches.ts';
import styles from './palette.module.css';

/** As many as fit; whoever looks for the rest types on. */
const SHOWN = 30;

/** Every place and command, by a few letters. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay
      className={cx(styles.veil)}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(isNowOpen) => {
        if (!isNowOpen) onClose();
      }}
    >
      <Modal className={cx(styles.modal)}>
        <AriaDialog className={cx(styles.dialog)} aria-label={text.title}>
          <Commands onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ onClose }: { readonly onClose: () => void }) {
  const route = useRoute();
  const [typed, setTyped] = useState('');
  const list = useCall('engagements.list', {});
  const open = useCall('engagements.open', route.at === 'engagement' ? { engagement: route.engagement } : null);
  const commands = useMemo(
    () =>
      commandsFor({
        route,
        engagements: list.is === 'ready' ? list.reply.engagements : [],
        engagement: open.is === 'ready' ? open.reply : undefined,
      }),
    [route, list, open],
  );
  const shown = bestMatches(commands, typed).slice(0, SHOWN);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className={cx(styles.search)} aria-label={text.search} autoFocus>
        <Input className={cx(styles.input)} placeholder={text.search} />
      </SearchField>
      <Menu
        className={cx(styles.list)}
        aria-label={text.places}
        items={shown}
        renderEmptyState={() => <div className={styles.none}>{text.none}</div>}
        onAction={(id) => {
          onClose();
          commands.find((command) => command.id === id)?.run();
        }}
      >
        {({ id, title, aside }) => (
          <MenuItem id={id} className={cx(styles.item)} textValue={title}>
            <span>{title}</span>
            {aside !== undefined && <span className={styles.aside}>{aside}</span>}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
