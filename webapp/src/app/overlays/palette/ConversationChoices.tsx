import { Command } from 'cmdk';
import { ChevronDown, MessageSquare, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { messageAddress } from '@/features/chat/foundMessage';
import type { ConversationSummary } from '@/lib/api/types';
import { Choice } from './Choice';
import type { FoundConversations } from './useConversations';

interface ConversationChoicesProps {
  words: string;
  conversations: FoundConversations;
  onPick: (address: string) => void;
}

export function ConversationChoices({ words, conversations, onPick }: ConversationChoicesProps) {
  const { t } = useTranslation(['keys', 'chat', 'common']);
  const { list, searching, problem, more } = conversations;
  if (list.length === 0 && !more) return null;
  return (
    <Command.Group heading={t(words ? 'palette.conversations' : 'palette.recent')}>
      {list.map((conversation) => {
        const { id, title, unreadable, hit } = conversation;
        const name = unreadable ? t('chat:unreadable') : title || t('chat:untitled');
        return (
          <Choice
            key={id}
            id={`conversation ${id}`}
            name={hit && !hit.messageId ? <Marked hit={hit} /> : name}
            text={hit?.messageId && <Marked hit={hit} />}
            Icon={MessageSquare}
            onPick={() => onPick(messageAddress(id, hit?.messageId))}
          />
        );
      })}
      {more && !searching && (
        <Choice
          id="more"
          name={problem ? t('common:retry') : t('chat:showMore')}
          Icon={problem ? RotateCw : ChevronDown}
          onPick={more}
        />
      )}
    </Command.Group>
  );
}

function Marked({ hit: { before, text, after } }: { hit: NonNullable<ConversationSummary['hit']> }) {
  return (
    <>
      {before}
      <mark>{text}</mark>
      {after}
    </>
  );
}
