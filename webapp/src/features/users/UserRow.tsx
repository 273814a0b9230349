import { Ellipsis, KeyRound, ShieldCheck, UserCheck, UserRound, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/Badge';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { Moment } from '@/components/ui/Moment';
import { Cell } from '@/components/ui/Table';
import type { AdminUser } from '@/lib/api/types';
import { UserActDialog, type UserAct } from './UserActDialog';
import { ResetLinkDialog } from './ResetLinkDialog';
import css from './Users.module.css';

export function UserRow({ user, isYou }: { user: AdminUser; isYou: boolean }) {
  const { t } = useTranslation('users');
  const [act, setAct] = useState<UserAct | null>(null);
  const [resetting, setResetting] = useState(false);
  return (
    <tr>
      <Cell>
        <div className={css.person}>
          <span className={css.name}>
            {user.displayName || user.username}
            {isYou && <span className={css.you}> {t('you')}</span>}
          </span>
          <span className={css.detail}>{[user.username, user.email].filter(Boolean).join(' · ')}</span>
        </div>
      </Cell>
      <Cell name={t('columns.role')}>
        <span>
          {t(`roles.${user.role}`)}
          <br className={css.wideOnly} />
          <span className={css.detail}> {t(`methods.${user.signInMethod}`)}</span>
        </span>
      </Cell>
      <Cell name={t('columns.status')}>
        <Badge tone={user.status === 'active' ? 'good' : 'quiet'}>{t(`status.${user.status}`)}</Badge>
      </Cell>
      <Cell name={t('columns.lastSignIn')}>
        {user.lastSignInAt ? <Moment at={user.lastSignInAt} /> : t('never')}
      </Cell>
      <Cell>
        {/* Breakglass always works: nobody limits or removes it. */}
        {user.signInMethod !== 'breakglass' && (
          <div className={css.menu}>
            <UserMenu user={user} isYou={isYou} onAct={setAct} onReset={() => setResetting(true)} />
          </div>
        )}
        {resetting && <ResetLinkDialog user={user} onClose={() => setResetting(false)} />}
        {act && <UserActDialog act={act} user={user} isYou={isYou} onClose={() => setAct(null)} />}
      </Cell>
    </tr>
  );
}

interface UserMenuProps {
  user: AdminUser;
  isYou: boolean;
  onAct: (act: UserAct) => void;
  onReset: () => void;
}

function UserMenu({ user, isYou, onAct, onReset }: UserMenuProps) {
  const { t } = useTranslation('users');
  const trigger = (
    <IconButton small label={t('menu', { name: user.displayName || user.username })}>
      <Ellipsis size={17} />
    </IconButton>
  );
  return (
    <Menu trigger={trigger}>
      {user.role === 'member' ? (
        <MenuItem icon={<ShieldCheck />} onSelect={() => onAct('promote')}>
          {t('acts.promote.menu')}
        </MenuItem>
      ) : (
        <MenuItem icon={<UserRound />} onSelect={() => onAct('demote')}>
          {t('acts.demote.menu')}
        </MenuItem>
      )}
      {user.status === 'active' && user.signInMethod === 'local' && !isYou && (
        <MenuItem icon={<KeyRound />} onSelect={onReset}>
          {t('resetLink.menu')}
        </MenuItem>
      )}
      {user.status === 'deactivated' && (
        <MenuItem icon={<UserCheck />} onSelect={() => onAct('reactivate')}>
          {t('acts.reactivate.menu')}
        </MenuItem>
      )}
      {user.status === 'active' && !isYou && (
        <MenuItem danger icon={<UserX />} onSelect={() => onAct('deactivate')}>
          {t('acts.deactivate.menu')}
        </MenuItem>
      )}
    </Menu>
  );
}
