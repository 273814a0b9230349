import { PanelLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { SkipLinks } from '@/components/layout/SkipLinks';
import { preloadMarkdown } from '@/components/markdown/Markdown';
import { IconButton } from '@/components/ui/IconButton';
import { whenIdle } from '@/lib/whenIdle';
import css from './ChatPage.module.css';
import { COMPOSER_ID } from './conversation/composerFocus';
import { ConversationView } from './conversation/ConversationView';
import { useReadOnly } from './conversation/useReadOnly';
import { ModelChoice } from './model/ModelChoice';
import { noteConversation } from './openConversation';
import { NEW } from './runs/RunStore';
import { useUnsentGuard } from './runs/useRuns';
import { Sidebar } from './sidebar/Sidebar';
import { useSidebar } from './sidebar/useSidebar';
import { TidyingProvider } from './tidying/TidyingProvider';

interface ChatPageProps {
  agentPill: ReactNode;
  userMenu: ReactNode;
  banner: ReactNode;
}

export function ChatPage({ agentPill, userMenu, banner }: ChatPageProps) {
  const { t } = useTranslation(['chat', 'common']);
  const { conversationId } = useParams();
  const opener = useRef<HTMLButtonElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const sidebar = useSidebar(opener, closer);
  const readOnly = useReadOnly(conversationId);
  useUnsentGuard();
  // What answers are drawn with: at once where some stand there, else before the first one comes.
  useEffect(() => (conversationId ? preloadMarkdown() : whenIdle(preloadMarkdown)), [conversationId]);
  useEffect(() => noteConversation(conversationId), [conversationId]);

  return (
    <TidyingProvider>
      <div className={css.page} data-sidebar={sidebar.open ? 'open' : 'closed'}>
        <SkipLinks
          links={[
            ...(readOnly ? [] : [{ to: COMPOSER_ID, name: t('skipToComposer') }]),
            { to: 'content', name: t('common:skipToContent') },
          ]}
        />
        <Sidebar
          sidebar={sidebar}
          opener={opener}
          closer={closer}
          current={conversationId}
          footer={userMenu}
        />
        <main className={css.main} id="content" tabIndex={-1}>
          <header className={css.header}>
            {!sidebar.open && (
              <IconButton ref={opener} label={t('openSidebar')} onClick={sidebar.show} aria-expanded={false}>
                <PanelLeft size={19} />
              </IconButton>
            )}
            {!readOnly && <ModelChoice place={conversationId ?? NEW} />}
            <span className={css.spring} />
            {agentPill}
          </header>
          <ConversationView conversationId={conversationId} banner={banner} />
        </main>
      </div>
    </TidyingProvider>
  );
}
