import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { deleteConversationMutation } from '@/entities/conversation/conversations';

interface DeleteConversationProps {
  id: string;
  title: string;
  current: boolean;
  open: boolean;
  onClose: () => void;
}

export function DeleteConversation({ id, title, current, open, onClose }: DeleteConversationProps) {
  const { t } = useTranslation(['chat', 'common']);
  const problemText = useProblemText();
  const navigate = useNavigate();
  const remove = useMutation(deleteConversationMutation(useQueryClient()));

  function confirm() {
    remove.mutate(id, {
      onSuccess: () => {
        onClose();
        if (current) void navigate('/chat', { replace: true });
      },
    });
  }

  return (
    <ConfirmDialog
      open={open}
      title={t('deleteTitle')}
      text={t('deleteText', { title })}
      confirm={t('common:delete')}
      busy={remove.isPending}
      error={remove.isError && <Notice tone="bad" title={problemText(remove.error)} />}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
