import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { Switch } from '@/components/ui/Switch';
import { useProblemText } from '@/hooks/useProblemText';
import { chatSettingsQuery, saveChatSettingsMutation } from '@/entities/conversation/chatSettings';
import css from './Account.module.css';

/** What one settles about one's own chats. */
export function ChatSection() {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const settings = useQuery(chatSettingsQuery);
  const save = useMutation(saveChatSettingsMutation(useQueryClient()));
  return (
    <SettingsSection title={t('chats.title')}>
      <QueryView query={settings}>
        {(seen) => (
          <div>
            <Switch
              label={t('chats.titles')}
              word={t('chats.titles')}
              checked={seen.automaticTitles}
              busy={save.isPending}
              onChange={(automaticTitles) => save.mutate({ seen, change: { automaticTitles } })}
            />
          </div>
        )}
      </QueryView>
      <p className={css.hint}>{t('chats.titlesHint')}</p>
      {save.isError && <Notice tone="bad" title={problemText(save.error)} />}
    </SettingsSection>
  );
}
