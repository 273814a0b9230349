import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import type { AdminAgent } from '@/lib/api/types';
import { stopAgentMutation } from '@/entities/agent/adminAgents';

interface StopAgentDialogProps {
  owner: AdminAgent['owner'];
  onClose: () => void;
}

/** Says what becomes of an answer under way before somebody's agent is stopped. */
export function StopAgentDialog({ owner, onClose }: StopAgentDialogProps) {
  const { t } = useTranslation('agents');
  const problemText = useProblemText();
  const stop = useMutation(stopAgentMutation(useQueryClient()));
  return (
    <ConfirmDialog
      open
      title={t('stop.title', { name: owner.displayName || owner.username })}
      text={t('stop.text')}
      confirm={t('stop.confirm')}
      look="primary"
      busy={stop.isPending}
      error={stop.error && <Notice tone="bad" title={problemText(stop.error)} />}
      onConfirm={() => stop.mutate(owner.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
