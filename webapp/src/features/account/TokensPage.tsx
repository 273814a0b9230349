import { useQuery } from '@tanstack/react-query';
import { KeySquare, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { QueryView } from '@/components/ui/QueryView';
import { tokensQuery } from '@/entities/session/tokens';
import css from './Account.module.css';
import { AccountFrame } from './AccountFrame';
import { CreateToken } from './CreateToken';
import { TokenItem } from './TokenItem';

export function TokensPage() {
  const { t } = useTranslation('account');
  const tokens = useQuery(tokensQuery);
  const [creating, setCreating] = useState(false);
  const create = (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus size={17} aria-hidden="true" />
      {t('tokens.open')}
    </Button>
  );
  return (
    <AccountFrame>
      <QueryView
        query={tokens}
        isEmpty={(list) => list.length === 0}
        empty={
          <EmptyState
            icon={<KeySquare size={30} />}
            title={t('tokens.empty')}
            text={t('tokens.lead')}
            action={create}
          />
        }
      >
        {(list) => (
          <>
            <p className={css.hint}>{t('tokens.lead')}</p>
            <div>{create}</div>
            <ul className={css.list}>
              {list.map((token) => (
                <TokenItem key={token.id} token={token} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
      {creating && <CreateToken onClose={() => setCreating(false)} />}
    </AccountFrame>
  );
}
