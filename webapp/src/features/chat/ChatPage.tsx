import { PanelLeft } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { IconButton } from '@/components/ui/IconButton';
import css from './ChatPage.module.css';
import { ConversationView } from './conversation/ConversationView';
import { useUnsentGuard } from './runs/useRuns';
import { Sidebar } from './sidebar/Sidebar';
import { useSidebar } from './sidebar/useSidebar';

interface ChatPageProps {
  agentPill: ReactNode;
  userMenu: ReactNode;
  banner: ReactNode;
}

export function ChatPage({ agentPill, userMenu, banner }: ChatPageProps) {
  const { t } = useTranslation('chat');
  const { conversationId } = useParams();
  const sidebar = useSidebar();
  useUnsentGuard();

  return (
    <div className={css.page} data-sidebar={sidebar.open ? 'open' : 'closed'}>
      <Sidebar sidebar={sidebar} current={conversationId} footer={userMenu} />
      <main className={css.main} id="content">
        <header className={css.header}>
          {!sidebar.open && (
            <IconButton label={t('openSidebar')} onClick={sidebar.show} aria-expanded={false}>
              <PanelLeft size={19} />
            </IconButton>
          )}
          <span className={css.spring} />
          {agentPill}
        </header>
        <ConversationView conversationId={conversationId} banner={banner} />
      </main>
    </div>
  );
}
