import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { QueryView } from '@/components/ui/QueryView';
import { versionQuery } from '@/entities/agent/agentSettings';
import { AgentFrame } from '../AgentFrame';
import css from './History.module.css';
import { VersionView } from './VersionView';

export function VersionPage() {
  const { t } = useTranslation('agentConfig');
  const { number } = useParams();
  const version = useQuery(versionQuery(Number(number)));
  return (
    <AgentFrame>
      <Link to="/settings/agent/history" className={css.back}>
        <ArrowLeft size={15} aria-hidden="true" />
        {t('history.all')}
      </Link>
      <QueryView query={version}>{(shown) => <VersionView key={shown.number} version={shown} />}</QueryView>
    </AgentFrame>
  );
}
