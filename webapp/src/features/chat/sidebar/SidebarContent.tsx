import { PanelLeftClose, SquarePen } from 'lucide-react';
import { useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { IconButton } from '@/components/ui/IconButton';
import { Logo } from '@/components/ui/Logo';
import type { Shelf } from '@/entities/conversation/conversations';
import { Tidied } from '../tidying/Tidied';
import { ConversationShelf } from './ConversationShelf';
import { ShelfChoice } from './ShelfChoice';
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
  const [shelf, setShelf] = useState<Shelf>({ view: 'chats', search: '' });
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
      <ShelfChoice shelf={shelf} onChange={(part) => setShelf((now) => ({ ...now, ...part }))} />
      <nav className={css.list} aria-label={t('conversations')}>
        <ConversationShelf shelf={shelf} current={current} onPick={onPick} />
      </nav>
      <Tidied />
      <div className={css.footer}>{footer}</div>
    </>
  );
}
