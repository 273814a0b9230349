import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ACCOUNT_EXPORT } from '@/entities/account/account';
import { downloadLinkMutation } from '@/entities/session/downloads';
import { useProblemText } from '@/hooks/useProblemText';
import { browser } from '@/lib/leavePage';
import css from './Account.module.css';

/** Everything Mosaic keeps of one's own, to take along. */
export function ExportSection() {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const link = useMutation(downloadLinkMutation);
  return (
    <SettingsSection title={t('export.title')}>
      <p className={css.hint}>{t('export.text')}</p>
      <p className={css.hint}>{t('export.without')}</p>
      {link.isError && <Notice tone="bad" title={problemText(link.error)} />}
      <div>
        <Button
          busy={link.isPending}
          onClick={() => link.mutate(ACCOUNT_EXPORT, { onSuccess: ({ address }) => browser.goTo(address) })}
        >
          <Download size={17} aria-hidden="true" />
          {t('export.open')}
        </Button>
      </div>
    </SettingsSection>
  );
}
