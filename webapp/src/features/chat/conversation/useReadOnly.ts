import { useQuery } from '@tanstack/react-query';
import { conversationQuery } from '@/entities/conversation/conversations';

/** Whether a conversation, as far as it is known, has no place for what a person says. */
export function useReadOnly(id: string | undefined): boolean {
  return useQuery({ ...conversationQuery(id ?? ''), enabled: false }).data?.origin === 'agent';
}
