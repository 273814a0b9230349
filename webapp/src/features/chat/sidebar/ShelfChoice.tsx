import { Archive, Bot, ChevronDown, MessagesSquare, Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { SearchField } from '@/components/ui/SearchField';
import type { Shelf, View } from '@/entities/conversation/conversations';
import css from './ShelfChoice.module.css';

const VIEWS: readonly { view: View; icon: React.ReactNode }[] = [
  { view: 'chats', icon: <MessagesSquare /> },
  { view: 'archived', icon: <Archive /> },
  { view: 'programs', icon: <Bot /> },
  { view: 'agent', icon: <Sparkles /> },
];

interface ShelfChoiceProps {
  shelf: Shelf;
  onChange: (part: Partial<Shelf>) => void;
}

/** Which conversations the list shows. */
export function ShelfChoice({ shelf, onChange }: ShelfChoiceProps) {
  const { t } = useTranslation('chat');
  return (
    <div className={css.choice}>
      <SearchField
        label={t('search')}
        placeholder={t('search')}
        value={shelf.search}
        onSearch={(search) => onChange({ search })}
      />
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            className={css.view}
            aria-label={t('showing', { view: t(`view.${shelf.view}`) })}
          >
            {t(`view.${shelf.view}`)}
            <ChevronDown size={15} aria-hidden="true" />
          </button>
        }
      >
        {VIEWS.map(({ view, icon }) => (
          <MenuItem key={view} icon={icon} onSelect={() => onChange({ view })}>
            {t(`view.${view}`)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
