import { HOW_TO_GET, NO_EXPORT_IN_ADMIN } from '../../../../shared/text/how-to-get.ts';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import styles from './granted.module.css';

/** What gives each kind of file, step by step, and where that is known from. */
export function HowToGet() {
  return (
    <>
      <p className={styles.what}>{NO_EXPORT_IN_ADMIN}</p>
      <div className={styles.formats}>
        {HOW_TO_GET.map(({ title, gives, steps, where }) => (
          <div key={title} className={styles.format}>
            <Disclosure title={title}>
              <p className={styles.gives}>{gives}</p>
              <ol className={styles.steps}>
                {keyedTexts(steps).map(({ key, item }) => (
                  <li key={key}>{item}</li>
                ))}
              </ol>
              <p className={styles.where}>{where}</p>
            </Disclosure>
          </div>
        ))}
      </div>
    </>
  );
}
