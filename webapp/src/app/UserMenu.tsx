import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronsUpDown, Keyboard, LogOut, Search, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useThemeChoice } from '@/components/layout/useThemeChoice';
import { Menu, MenuChoice, MenuItem, MenuLine } from '@/components/ui/Menu';
import { sessionQuery, signOutMutation } from '@/entities/session/session';
import { useOpenOverlay } from './overlays/openOverlay';
import { useOwnLanguageChoice } from './useOwnLanguageChoice';
import css from './UserMenu.module.css';

export function UserMenu() {
  const { t } = useTranslation(['common', 'keys']);
  const open = useOpenOverlay();
  const navigate = useNavigate();
  const { data: user } = useQuery(sessionQuery);
  const signOut = useMutation(signOutMutation(useQueryClient()));
  const language = useOwnLanguageChoice();
  const name = user?.displayName || user?.username || '';
  const trigger = (
    <button type="button" className={css.trigger} aria-label={t('nav.account', { name })}>
      <span className={css.initial} data-initial={[...name][0]?.toUpperCase()} aria-hidden="true" />
      <span className={css.name}>{name}</span>
      <ChevronsUpDown size={15} aria-hidden="true" />
    </button>
  );
  return (
    <Menu trigger={trigger} align="start">
      <MenuItem icon={<Settings />} onSelect={() => void navigate('/settings')}>
        {t('nav.settings')}
      </MenuItem>
      <MenuItem icon={<Search />} onSelect={() => open('palette')}>
        {t('keys:palette.open')}
      </MenuItem>
      <MenuItem icon={<Keyboard />} onSelect={() => open('keys')}>
        {t('keys:title')}
      </MenuItem>
      <MenuLine />
      <MenuChoice {...useThemeChoice()} />
      <MenuLine />
      <MenuChoice {...language} />
      <MenuLine />
      <MenuItem icon={<LogOut />} onSelect={() => signOut.mutate()}>
        {t('nav.signOut')}
      </MenuItem>
    </Menu>
  );
}
