import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { Switch } from '@/components/ui/Switch';
import { useProblemText } from '@/hooks/useProblemText';
import { noticePower } from '@/lib/notices';
import {
  areNoticesOn,
  removeToldBrowserMutation,
  toldBrowsersQuery,
  turnOnMutation,
} from '@/entities/push/push';
import css from './Account.module.css';
import { ToldBrowsers } from './ToldBrowsers';

/** Being told of answers: per browser, and asked of it only when somebody wants it. */
export function NoticesSection({ userId }: { userId: string }) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const browsers = useQuery(toldBrowsersQuery);
  const turnOn = useMutation(turnOnMutation(queryClient));
  const remove = useMutation(removeToldBrowserMutation(queryClient));
  const [on, setOn] = useState(() => areNoticesOn(userId));
  const power = noticePower();
  const here = browsers.data?.data.find(({ current }) => current);
  const problem = turnOn.error ?? remove.error;
  const busy = turnOn.isPending || remove.isPending;

  const turn = (wanted: boolean, withTitle = here?.withTitle ?? false) =>
    wanted
      ? turnOn.mutate({ userId, withTitle }, { onSuccess: (ended) => setOn(ended !== 'refused') })
      : remove.mutate({ id: here?.id ?? null, current: true }, { onSuccess: () => setOn(false) });

  return (
    <SettingsSection title={t('notices.title')}>
      <p className={css.hint}>{t('notices.text')}</p>
      {power === 'able' ? (
        <div className={css.form}>
          <Switch
            label={t('notices.here')}
            word={t('notices.here')}
            checked={on}
            busy={busy}
            onChange={(wanted) => turn(wanted)}
          />
          {here && (
            <Switch
              label={t('notices.withTitle')}
              word={t('notices.withTitle')}
              checked={here.withTitle}
              busy={busy}
              onChange={(withTitle) => turn(true, withTitle)}
            />
          )}
        </div>
      ) : (
        <Notice tone="info">{t(`notices.power.${power}`)}</Notice>
      )}
      {turnOn.data === 'refused' && (
        <Notice tone="warn" announce>
          {t('notices.refused')}
        </Notice>
      )}
      {on && browsers.data && !here && !busy && <Notice tone="info">{t('notices.openOnly')}</Notice>}
      {problem && <Notice tone="bad" title={problemText(problem)} />}
      <QueryView query={browsers}>
        {({ data }) => (
          <ToldBrowsers
            browsers={data}
            busy={busy}
            onRemove={({ id, current }) =>
              remove.mutate({ id, current }, { onSuccess: () => current && setOn(false) })
            }
          />
        )}
      </QueryView>
    </SettingsSection>
  );
}
