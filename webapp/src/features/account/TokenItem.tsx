import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeySquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Moment } from '@/components/ui/Moment';
import { Notice } from '@/components/ui/Notice';
import { useMinute } from '@/hooks/useMinute';
import { useProblemText } from '@/hooks/useProblemText';
import type { PersonalToken } from '@/lib/api/types';
import { deleteTokenMutation } from '@/entities/session/tokens';
import css from './Account.module.css';

export function TokenItem({ token }: { token: PersonalToken }) {
  const { t } = useTranslation(['account', 'common']);
  const problemText = useProblemText();
  const [deleting, setDeleting] = useState(false);
  const remove = useMutation(deleteTokenMutation(useQueryClient()));
  const over = Date.parse(token.expiresAt) <= useMinute();
  return (
    <li className={css.item}>
      <KeySquare size={20} aria-hidden="true" className={css.icon} />
      <div className={css.what}>
        <p className={css.name}>
          {token.name}
          {over && <Badge tone="warn">{t('tokens.expired')}</Badge>}
        </p>
        <p className={css.details}>
          <span>{t(`tokens.scopes.${token.scope}`)}</span>
          <span>
            {t(over ? 'tokens.expiredOn' : 'tokens.expires')} <Moment at={token.expiresAt} as="day" />
          </span>
          <span>
            {t('tokens.lastUsed')} {token.lastUsedAt ? <Moment at={token.lastUsedAt} /> : t('tokens.never')}
          </span>
        </p>
      </div>
      <Button
        size="s"
        aria-label={t('tokens.deleteName', { name: token.name })}
        onClick={() => setDeleting(true)}
      >
        {t('common:delete')}
      </Button>
      <ConfirmDialog
        open={deleting}
        title={t('tokens.deleteTitle', { name: token.name })}
        text={t('tokens.deleteText')}
        confirm={t('common:delete')}
        busy={remove.isPending}
        error={remove.isError && <Notice tone="bad" title={problemText(remove.error)} />}
        onConfirm={() => remove.mutate(token.id, { onSuccess: () => setDeleting(false) })}
        onClose={() => setDeleting(false)}
      />
    </li>
  );
}
