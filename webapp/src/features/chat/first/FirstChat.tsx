import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConversationView } from '../conversation/ConversationView';
import css from './FirstChat.module.css';

interface FirstChatProps {
  conversationId: string | undefined;
  banner: ReactNode;
  addressOf: (id: string) => string;
}

/** The chat itself, small and within another page, with something to say first. */
export function FirstChat(props: FirstChatProps) {
  return (
    <div className={css.frame}>
      <ConversationView {...props} empty={(onPick) => <Suggestion onPick={onPick} />} />
    </div>
  );
}

function Suggestion({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation('chat');
  const text = t('first.suggestion');
  return (
    <div className={css.suggestion}>
      <p>{t('first.text')}</p>
      <button type="button" onClick={() => onPick(text)}>
        {text}
      </button>
    </div>
  );
}
