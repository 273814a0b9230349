import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { CopyField } from '@/components/ui/CopyField';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { useTimeFormat } from '@/hooks/useTimeFormat';
import type { InvitationWithLink } from '@/lib/api/types';
import css from './Users.module.css';

/** The one time the link is seen. */
export function InvitationLink({ made, onClose }: { made: InvitationWithLink; onClose: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const until = useTimeFormat()({ dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Dialog
      open
      once
      title={t('link.title', { email: made.invitation.email })}
      description={t('link.text')}
      onClose={onClose}
    >
      <CopyField
        label={t('link.label')}
        value={made.link}
        hint={t('link.expires', { until: until.format(new Date(made.invitation.expiresAt)) })}
      />
      <Notice tone="info">{t('link.once')}</Notice>
      <div className={css.actions}>
        <Button look="primary" onClick={onClose}>
          {t('common:done')}
        </Button>
      </div>
    </Dialog>
  );
}
