import { useTranslation } from 'react-i18next';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { Button } from '@/components/ui/Button';

/** The last resort. */
export function CrashPage() {
  const { t } = useTranslation();
  return (
    <CenteredPage title={t('crash.title')} text={t('crash.text')}>
      <div>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>
      </div>
    </CenteredPage>
  );
}
