import { useQuery } from '@tanstack/react-query';
import { PanelLeftClose, SquarePen } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { IconButton } from '@/components/ui/IconButton';
import { Logo } from '@/components/ui/Logo';
import { QueryView } from '@/components/ui/QueryView';
import { Skeleton } from '@/components/ui/Skeleton';
import { conversationsQuery } from '@/entities/conversation/conversations';
import { ConversationList } from './ConversationList';
import css from './Sidebar.module.css';

interface SidebarContentProps {
  current: string | undefined;
  footer: ReactNode;
  closer: RefObject<HTMLButtonElement | null>;
  onHide: () => void;
  onPick: (() => void) | undefined;
}

export function SidebarContent({ current, footer, closer, onHide, onPick }: SidebarContentProps) {
  const { t } = useTranslation(['chat', 'common']);
  const conversations = useQuery(conversationsQuery);
  return (
    <>
      <div className={css.head}>
        <Logo size={22} />
        <span className={css.product}>{t('common:product')}</span>
        <IconButton ref={closer} label={t('closeSidebar')} onClick={onHide} aria-expanded={true}>
          <PanelLeftClose size={19} />
        </IconButton>
      </div>
      <Link to="/chat" className={css.newChat} onClick={onPick} aria-current={current ? undefined : 'page'}>
        <SquarePen size={17} aria-hidden="true" />
        {t('newChat')}
      </Link>
      <nav className={css.list} aria-label={t('conversations')}>
        <QueryView
          query={conversations}
          loading={<Skeleton lines={6} />}
          isEmpty={(list) => list.length === 0}
          empty={<p className={css.empty}>{t('noConversations')}</p>}
        >
          {(list) => <ConversationList conversations={list} current={current} onPick={onPick} />}
        </QueryView>
      </nav>
      <div className={css.footer}>{footer}</div>
    </>
  );
}
