import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import type { OwnSession } from '@/lib/api/types';
import {
  endAllSessionsMutation,
  endOtherSessionsMutation,
  endSessionMutation,
} from '@/entities/session/ownSessions';
import { useSessionName } from './SessionItem';

export type Ending = { one: OwnSession } | 'others' | 'all';

export function EndSessions({ ending, onClose }: { ending: Ending; onClose: () => void }) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const sessionName = useSessionName();
  const queryClient = useQueryClient();
  const one = useMutation(endSessionMutation(queryClient));
  const others = useMutation(endOtherSessionsMutation(queryClient));
  const all = useMutation(endAllSessionsMutation(queryClient));
  const problem = one.error ?? others.error ?? all.error;
  const kind = typeof ending === 'string' ? ending : ending.one.current ? 'this' : 'one';

  function end() {
    if (ending === 'others') others.mutate(undefined, { onSuccess: onClose });
    else if (ending === 'all') all.mutate();
    else one.mutate(ending.one, { onSuccess: onClose });
  }

  return (
    <ConfirmDialog
      open
      title={t(`sessions.${kind}.title`, {
        name: typeof ending === 'string' ? '' : sessionName(ending.one),
      })}
      text={t(`sessions.${kind}.text`)}
      confirm={t(`sessions.${kind}.confirm`)}
      look={ending === 'all' ? 'danger' : 'primary'}
      busy={one.isPending || others.isPending || all.isPending}
      error={problem && <Notice tone="bad" title={problemText(problem)} />}
      onConfirm={end}
      onClose={onClose}
    />
  );
}
