import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { Provider } from '@/lib/api/types';
import { deleteProviderMutation } from '@/entities/provider/providers';
import { Uses } from './Uses';

interface DeleteProviderProps {
  provider: Provider;
  open: boolean;
  onClose: () => void;
}

/** Says beforehand what still uses the account; the server has the last word. */
export function DeleteProvider({ provider, open, onClose }: DeleteProviderProps) {
  const { t } = useTranslation(['providers', 'common', 'settings']);
  const problemText = useProblemText();
  const remove = useMutation(deleteProviderMutation(useQueryClient()));
  const told = remove.error instanceof ApiProblem ? remove.error.uses : [];
  const uses = told.length > 0 ? told : provider.usedBy;
  const inUse = uses.length > 0;

  function close() {
    remove.reset();
    onClose();
  }

  return (
    <ConfirmDialog
      open={open}
      title={t('deleteTitle', { name: provider.displayName })}
      text={t('deleteText')}
      confirm={t('common:delete')}
      busy={remove.isPending}
      error={
        (remove.isError || inUse) && (
          <Notice
            tone={remove.isError ? 'bad' : 'warn'}
            title={remove.isError ? problemText(remove.error) : t('deleteInUse')}
            actions={inUse && <Link to="/settings/agent">{t('settings:agent.link')}</Link>}
          >
            {inUse && <Uses uses={uses} />}
            {inUse && !remove.isError && t('deleteInUseHint')}
          </Notice>
        )
      }
      onConfirm={() => remove.mutate(provider.id, { onSuccess: close })}
      onClose={close}
    />
  );
}
