import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { KEYS, partsOf, type KeyName, type KeyPress } from '@/lib/keys';
import css from './Keys.module.css';

const PARTS = ['anywhere', 'chat', 'list'] as const;
const NAMES = Object.keys(KEYS) as KeyName[];

/** Every key there is. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      {PARTS.map((part) => (
        <section key={part}>
          <h3 className={css.part}>{t(`part.${part}`)}</h3>
          <dl className={css.keys}>
            {NAMES.filter((name) => KEYS[name].part === part).map((name) => (
              <div key={name}>
                <dt>{t(`does.${name}`)}</dt>
                <dd>
                  <Presses keys={KEYS[name].keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function Presses({ keys }: { keys: readonly KeyPress[] }) {
  const { t } = useTranslation('keys');
  return keys.map((press, at) => (
    <Fragment key={at}>
      {at > 0 && ` ${t('or')} `}
      <span className={css.press}>
        {partsOf(press).map((part, place) => (
          <Fragment key={part}>
            {place > 0 && '+'}
            <kbd>{t(`name.${part as 'Enter'}`, { defaultValue: part.toUpperCase() })}</kbd>
          </Fragment>
        ))}
      </span>
    </Fragment>
  ));
}
