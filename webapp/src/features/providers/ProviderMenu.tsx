import { Ellipsis, KeyRound, Pencil, Trash2, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import type { Provider } from '@/lib/api/types';

export type ProviderAct = 'edit' | 'replaceKey' | 'share' | 'delete';

export function ProviderMenu({ provider, onAct }: { provider: Provider; onAct: (act: ProviderAct) => void }) {
  const { t } = useTranslation(['providers', 'common']);
  const trigger = (
    <IconButton small label={t('menu', { name: provider.displayName })}>
      <Ellipsis size={17} />
    </IconButton>
  );
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<Pencil />} onSelect={() => onAct('edit')}>
        {t('common:edit')}
      </MenuItem>
      {provider.hasApiKey && (
        <MenuItem icon={<KeyRound />} onSelect={() => onAct('replaceKey')}>
          {t('replaceKey.menu')}
        </MenuItem>
      )}
      <MenuItem icon={<Users />} onSelect={() => onAct('share')}>
        {t('share.menu')}
      </MenuItem>
      <MenuItem danger icon={<Trash2 />} onSelect={() => onAct('delete')}>
        {t('common:delete')}
      </MenuItem>
    </Menu>
  );
}
