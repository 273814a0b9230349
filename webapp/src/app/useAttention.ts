import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { conversationQuery } from '@/entities/conversation/conversations';
import { areNoticesOn, keepNoticesUp } from '@/entities/push/push';
import { watchAttention } from '@/features/chat/runs/attention';
import { useRunStore } from '@/features/chat/runs/useRuns';
import { onNoticeClick, showNotice } from '@/lib/notices';

/** Has whoever looks elsewhere know of answers: in the tab, and by a notice where they want it. */
export function useAttention(userId: string): void {
  const { t } = useTranslation();
  const runs = useRunStore();
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  useEffect(() => {
    // The page follows the answer, so the server tells nobody: this is the page's to say.
    return watchAttention(runs, (id) => {
      if (!areNoticesOn(userId)) return;
      const messages = queryClient.getQueryData(conversationQuery(id).queryKey)?.messages;
      const failed = messages?.at(-1)?.status === 'failed';
      void showNotice(t(failed ? 'attention.failed' : 'attention.answered'), undefined, `/chat/${id}`);
    });
  }, [runs, queryClient, userId, t]);

  useEffect(() => onNoticeClick((path) => void navigate(path)), [navigate]);

  useEffect(() => {
    // Without it the account page says how things are; a next visit tries again.
    keepNoticesUp(queryClient, userId).catch(() => undefined);
  }, [queryClient, userId]);
}
