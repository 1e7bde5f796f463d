import { connectText } from '../../../../shared/text/connect-screen.ts';
import { Badge, type Tone } from '../../../components/Badge.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Mono } from '../../../components/Mono.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Section } from '../../../components/Section.tsx';
import styles from './connect.module.css';
import { gapsFirst, gapsOf, type Right } from './rights-order.ts';

const TONE: Readonly<Record<Right['held'], Tone>> = {
  granted: 'good',
  conditional: 'caution',
  missing: 'bad',
  unchecked: 'neutral',
};

const { rights: text } = connectText;

/** What a run needs of whoever signs in, gaps first, and what to do about them. */
export function Rights({ rights }: { readonly rights: readonly Right[] }) {
  const gaps = gapsOf(rights);
  const named = gaps.filter(({ held }) => held !== 'unchecked').map(({ permission }) => permission);
  if (rights.length === 0) return <Notice tone="neutral">{text.none}</Notice>;
  return (
    <Section title={text.title} aside={text.lead}>
      {gaps.length === 0 ? (
        <Notice tone="good">{text.complete(rights.length)}</Notice>
      ) : (
        <Notice
          tone="caution"
          title={named.length > 0 ? text.gapTitle : text.gaps(gaps.length)}
          {...(named.length > 0 ? { action: <CopyButton label={text.copy} text={named.join('\n')} /> } : {})}
        >
          {named.length > 0 ? text.gapFix : text.uncheckedFix}
        </Notice>
      )}
      <div className={styles.frame}>
        <table className={styles.rights}>
          <thead>
            <tr>
              <th scope="col">{text.columns.permission}</th>
              <th scope="col">{text.columns.why}</th>
              <th scope="col">{text.columns.held}</th>
            </tr>
          </thead>
          <tbody>
            {gapsFirst(rights).map(({ permission, why, held }) => (
              <tr key={permission}>
                <th scope="row">
                  <Mono>{permission}</Mono>
                </th>
                <td>{why}</td>
                <td>
                  <Badge tone={TONE[held]}>{text.held[held]}</Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
