import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NewProviderForm } from '@/entities/provider/NewProviderForm';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { isFilled } from '@/lib/isFilled';
import { agentSettingsQuery } from '@/entities/agent/agentSettings';
import { addProviderMutation, presetsQuery } from '@/entities/provider/providers';

export function AddProvider({ takenNames, onClose }: { takenNames: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation(['providers', 'errors']);
  const presets = useQuery(presetsQuery);
  const settings = useQuery(agentSettingsQuery);
  const add = useMutation(addProviderMutation(useQueryClient()));
  return (
    <Dialog open wide title={t('addTitle')} onClose={onClose}>
      <QueryView query={presets}>
        {(list) =>
          isFilled(list) ? (
            <NewProviderForm
              presets={list}
              takenNames={takenNames}
              primaryModel={settings.data ? settings.data.primaryModel : undefined}
              saveLabel={t('form.save')}
              onSave={(provider) => add.mutateAsync(provider).then(onClose)}
            />
          ) : (
            <Notice tone="bad" title={t('errors:generic')} />
          )
        }
      </QueryView>
    </Dialog>
  );
}
