import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ChangePassword } from './ChangePassword';

export function PasswordSection() {
  const { t } = useTranslation('account');
  const [state, setState] = useState<'idle' | 'open' | 'changed'>('idle');
  return (
    <SettingsSection title={t('password.title')}>
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
    </SettingsSection>
  );
}
