import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Keyboard, LogOut, SquarePen, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { THEME_ICONS } from '@/components/layout/themeIcons';
import { signOutMutation } from '@/entities/session/session';
import { chooseTheme, THEMES } from '@/lib/theme';
import { useOpenOverlay } from '../openOverlay';
import { hasWords } from './hasWords';

export interface CommandChoice {
  id: string;
  name: string;
  Icon: LucideIcon;
  act: () => void;
}

/** What can be done from anywhere, as far as its name has the words. */
export function useCommands(words: string): CommandChoice[] {
  const { t } = useTranslation(['keys', 'common', 'chat']);
  const navigate = useNavigate();
  const open = useOpenOverlay();
  const signOut = useMutation(signOutMutation(useQueryClient()));
  const commands: CommandChoice[] = [
    { id: 'new', name: t('chat:newChat'), Icon: SquarePen, act: () => void navigate('/chat') },
    ...THEMES.map((theme) => ({
      id: theme,
      name: t('palette.theme', { theme: t(`common:theme.${theme}`) }),
      Icon: THEME_ICONS[theme],
      act: () => chooseTheme(theme),
    })),
    { id: 'keys', name: t('title'), Icon: Keyboard, act: () => open('keys') },
    { id: 'out', name: t('common:nav.signOut'), Icon: LogOut, act: () => signOut.mutate() },
  ];
  return commands.filter(({ name }) => hasWords(name, words));
}
