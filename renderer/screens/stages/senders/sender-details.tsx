import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { Sender } from '../../../../shared/sms/sender.ts';
import { senderOptions } from '../../../../shared/sms/sender-options.ts';
import { optionBlock, senderClicks } from '../../../../shared/sms/sender-outputs.ts';
import { sendersScreenText as text } from '../../../../shared/text/senders-screen.ts';
import { smsSendersText } from '../../../../shared/text/sms-senders.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import { Notice } from '../../../components/Notice.tsx';
import styles from './senders.module.css';

interface SenderDetailsProps {
  readonly senders: readonly Sender[];
  /** Of the section that is shown; below 0 there is none. */
  readonly at: number;
  readonly onMove: (at: number) => void;
}

/** One section as it is entered by hand: what to click, its name and its eight options, each to copy. */
export function SenderDetails({ senders, at, onMove }: SenderDetailsProps) {
  const sender = senders[at];
  if (sender === undefined) {
    return (
      <div className={styles.none}>
        <h2 className={styles.name}>{text.none.title}</h2>
        <p>{text.none.text}</p>
      </div>
    );
  }
  const { section, endpoint } = sender;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.name}>{section}</h2>
        <div className={styles.pager}>
          <IconButton label={text.before} icon={ChevronLeft} isDisabled={at === 0} onPress={() => onMove(at - 1)} />
          <span className={styles.count}>{text.place(at + 1, senders.length)}</span>
          <IconButton
            label={text.next}
            icon={ChevronRight}
            isDisabled={at === senders.length - 1}
            onPress={() => onMove(at + 1)}
          />
        </div>
      </div>
      {endpoint === '' && <Notice tone="caution">{text.endpointMissing}</Notice>}
      <dl className={styles.options} aria-label={text.options}>
        {[[smsSendersText.section, section] as const, ...senderOptions(sender)].map(([label, value]) => (
          <div key={label} className={styles.option}>
            <dt>{label}</dt>
            <dd>
              <span className={value === '' ? undefined : styles.value}>{value === '' ? text.noEndpoint : value}</span>
              {value !== '' && <CopyButton text={value} label={label} isIcon />}
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <CopyButton text={optionBlock(sender)} label={section}>
          {text.copySection}
        </CopyButton>
      </div>
      <Disclosure title={text.clicks} isInitiallyOpen>
        <ol className={styles.clicks}>
          {keyedTexts(senderClicks(sender)).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ol>
      </Disclosure>
    </>
  );
}
