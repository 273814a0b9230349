import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { Provider } from '@/lib/api/types';
import { deleteProviderMutation } from '@/lib/resources/providers';

interface DeleteProviderProps {
  provider: Provider;
  open: boolean;
  onClose: () => void;
}

export function DeleteProvider({ provider, open, onClose }: DeleteProviderProps) {
  const { t } = useTranslation(['providers', 'common', 'settings']);
  const problemText = useProblemText();
  const remove = useMutation(deleteProviderMutation(useQueryClient()));
  const inUse = remove.error instanceof ApiProblem && remove.error.code === 'provider_in_use';

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
        remove.isError && (
          <Notice
            tone="bad"
            title={problemText(remove.error)}
            actions={inUse && <Link to="/settings/agent">{t('settings:agent.link')}</Link>}
          >
            {inUse && remove.error instanceof ApiProblem && remove.error.detail}
          </Notice>
        )
      }
      onConfirm={() => remove.mutate(provider.id, { onSuccess: close })}
      onClose={close}
    />
  );
}
