import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { CopyField } from '@/components/ui/CopyField';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { useTimeFormat } from '@/hooks/useTimeFormat';
import type { AdminUser } from '@/lib/api/types';
import { issueResetLinkMutation } from '@/entities/user/resets';
import css from './Users.module.css';

/** Says what a link to a new password does, then shows it the one time it is seen. */
export function ResetLinkDialog({ user, onClose }: { user: AdminUser; onClose: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const problemText = useProblemText();
  const format = useTimeFormat();
  const issue = useMutation(issueResetLinkMutation);
  const name = user.displayName || user.username;

  if (!issue.data) {
    return (
      <ConfirmDialog
        open
        title={t('resetLink.title', { name })}
        text={t('resetLink.text')}
        confirm={t('resetLink.confirm')}
        look="primary"
        busy={issue.isPending}
        error={issue.error && <Notice tone="bad" title={problemText(issue.error)} />}
        onConfirm={() => issue.mutate(user.id)}
        onClose={onClose}
      />
    );
  }
  const until = format({ dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Dialog
      open
      title={t('resetLink.made', { name })}
      description={t('resetLink.madeText')}
      onClose={onClose}
    >
      <CopyField
        label={t('resetLink.label')}
        value={issue.data.link}
        hint={t('link.expires', { until: until.format(new Date(issue.data.expiresAt)) })}
      />
      <Notice tone="info">{t('resetLink.once')}</Notice>
      <div className={css.actions}>
        <Button look="primary" onClick={onClose}>
          {t('common:done')}
        </Button>
      </div>
    </Dialog>
  );
}
