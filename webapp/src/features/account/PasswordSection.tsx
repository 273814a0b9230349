import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import css from './Account.module.css';
import { ChangePassword } from './ChangePassword';

export function PasswordSection() {
  const { t } = useTranslation('account');
  const [state, setState] = useState<'idle' | 'open' | 'changed'>('idle');
  return (
    <section className={css.section}>
      <h2>{t('password.title')}</h2>
      {state === 'changed' && (
        <Notice tone="good" announce title={t('password.changed')}>
          {t('password.changedText')}
        </Notice>
      )}
      <div>
        <Button onClick={() => setState('open')}>{t('password.open')}</Button>
      </div>
      {state === 'open' && (
        <ChangePassword onClose={() => setState('idle')} onChanged={() => setState('changed')} />
      )}
    </section>
  );
}
