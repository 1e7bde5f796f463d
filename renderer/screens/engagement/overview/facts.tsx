import type { EngagementView } from '../../../../shared/ipc/views.ts';
import type { Json } from '../../../../shared/json.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Mono } from '../../../components/Mono.tsx';
import { Section } from '../../../components/Section.tsx';
import { AgoTime } from '../../home/ago-time.tsx';
import styles from './overview.module.css';

/** Of a list's items. */
const MOST_LINES = 6;

const { facts: text } = engagementText;

/** What is known, where it came from and since when; each value can be copied. */
export function Facts({ facts: all }: { readonly facts: EngagementView['facts'] }) {
  const facts = all.filter(({ value }) => !isNothing(value));
  return (
    <Section title={text.title} aside={facts.length > 0 ? text.lead : undefined}>
      {facts.length === 0 ? (
        <p className={styles.none}>{text.none}</p>
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.columns.name}</th>
                <th scope="col">{text.columns.value}</th>
                <th scope="col">{text.columns.from}</th>
                <th scope="col">{text.columns.at}</th>
                <th scope="col">
                  <span className="visually-hidden">{text.columns.copy}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {facts.map(({ name, label, value, from, at }) => (
                <tr key={name}>
                  <th scope="row">{label}</th>
                  <td>
                    <Mono>{shownFact(value)}</Mono>
                  </td>
                  <td>{from}</td>
                  <td>
                    <AgoTime at={at} />
                  </td>
                  <td className={styles.last}>
                    <CopyButton label={label} text={factText(value)} isIcon />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

/** Choices of which none was made. */
function isNothing(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

/** A long list by its beginning; copied, it is whole. */
function shownFact(value: Json): string {
  if (!Array.isArray(value) || value.length <= MOST_LINES + 1) return factText(value);
  return `${factText(value.slice(0, MOST_LINES))}\n${text.more(value.length - MOST_LINES)}`;
}

function factText(value: Json): string {
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (value === null || value === '') return text.empty;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.length === 0 ? text.empty : value.join('\n');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
