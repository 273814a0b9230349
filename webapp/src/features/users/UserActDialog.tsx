import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import type { AdminUser } from '@/lib/api/types';
import { changeUserMutation, deactivateUserMutation, reactivateUserMutation } from '@/entities/user/users';

export type UserAct = 'promote' | 'demote' | 'deactivate' | 'reactivate';

interface UserActDialogProps {
  act: UserAct;
  user: AdminUser;
  isYou: boolean;
  onClose: () => void;
}

/** Says what will happen to a person before it does. */
export function UserActDialog({ act, user, isYou, onClose }: UserActDialogProps) {
  const { t } = useTranslation('users');
  const problemText = useProblemText();
  const { start, isPending, error } = useUserAct(act, user);
  const name = user.displayName || user.username;
  return (
    <ConfirmDialog
      open
      title={t(`acts.${act}.title`, { name })}
      text={t(act === 'demote' && isYou ? 'acts.demote.textYou' : `acts.${act}.text`)}
      confirm={t(`acts.${act}.confirm`)}
      look={act === 'deactivate' ? 'danger' : 'primary'}
      busy={isPending}
      error={error && <Notice tone="bad" title={problemText(error)} />}
      onConfirm={() => start(onClose)}
      onClose={onClose}
    />
  );
}

function useUserAct(act: UserAct, { id }: AdminUser) {
  const queryClient = useQueryClient();
  const change = useMutation(changeUserMutation(queryClient));
  const deactivate = useMutation(deactivateUserMutation(queryClient));
  const reactivate = useMutation(reactivateUserMutation(queryClient));

  function start(onSuccess: () => void) {
    if (act === 'deactivate') deactivate.mutate(id, { onSuccess });
    else if (act === 'reactivate') reactivate.mutate(id, { onSuccess });
    else change.mutate({ id, patch: { role: act === 'promote' ? 'admin' : 'member' } }, { onSuccess });
  }

  const mutations = [change, deactivate, reactivate];
  return {
    start,
    isPending: mutations.some((mutation) => mutation.isPending),
    error: mutations.find((mutation) => mutation.error)?.error ?? null,
  };
}
