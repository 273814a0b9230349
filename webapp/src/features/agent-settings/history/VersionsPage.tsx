import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/ui/EmptyState';
import { QueryView } from '@/components/ui/QueryView';
import { versionsQuery } from '@/entities/agent/agentSettings';
import { AgentFrame } from '../AgentFrame';
import css from './History.module.css';
import { VersionItem } from './VersionItem';

export function VersionsPage() {
  const { t } = useTranslation('agentConfig');
  const versions = useQuery(versionsQuery);
  const none = (
    <EmptyState
      icon={<History size={30} />}
      title={t('history.empty')}
      text={t('history.emptyText')}
      action={<Link to="/settings/agent">{t('history.toSettings')}</Link>}
    />
  );
  return (
    <AgentFrame>
      <p className={css.lead}>{t('history.lead')}</p>
      <QueryView query={versions} isEmpty={(list) => list.length === 0} empty={none}>
        {(list) => (
          <ol className={css.versions}>
            {list.map((version) => (
              <VersionItem key={version.number} version={version} />
            ))}
          </ol>
        )}
      </QueryView>
    </AgentFrame>
  );
}
