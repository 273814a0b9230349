import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { agentSettingsQuery, saveAgentSettingsMutation } from '@/entities/agent/agentSettings';
import { saveFirstProviderMutation } from '@/entities/onboarding/onboarding';
import { NewProviderForm } from '@/entities/provider/NewProviderForm';
import { presetsQuery, reloadProviders } from '@/entities/provider/providers';
import type { NewProvider as NewProviderBody, SavedProvider } from '@/lib/api/types';
import { isFilled } from '@/lib/isFilled';

interface NewProviderProps {
  takenNames: readonly string[];
  /** It is about to be saved: from then on there is one, and the form stays until it is done. */
  onBegin: () => void;
  onSaved: () => void;
}

export function NewProvider({ takenNames, onBegin, onSaved }: NewProviderProps) {
  const { t } = useTranslation(['providers', 'errors']);
  const queryClient = useQueryClient();
  const presets = useQuery(presetsQuery);
  const save = useMutation(saveFirstProviderMutation(queryClient));
  const choose = useMutation(saveAgentSettingsMutation(queryClient));

  async function saveAndGoOn(body: NewProviderBody) {
    onBegin();
    const saved = await save.mutateAsync(body);
    if (takenNames.length > 0) await think(saved);
    await reloadProviders(queryClient);
    onSaved();
  }

  /** The first account is the agent's by itself; a later one was connected to be used instead. */
  async function think({ provider }: SavedProvider) {
    const current = await queryClient.fetchQuery({ ...agentSettingsQuery, staleTime: 0 });
    const first = provider.models[0];
    if (!first) return;
    const { fallbackModels, personality, contextLimit, outputLimit, idleTimeoutMin } = current;
    await choose.mutateAsync({
      settings: {
        providerId: provider.id,
        primaryModel: `${provider.name}/${first.id}`,
        fallbackModels,
        personality,
        contextLimit,
        outputLimit,
        idleTimeoutMin,
      },
      etag: current.etag,
    });
  }

  return (
    <QueryView query={presets}>
      {(list) =>
        isFilled(list) ? (
          <NewProviderForm
            presets={list}
            takenNames={takenNames}
            primaryModel={null}
            saveLabel={t('providers:form.saveAndContinue')}
            onSave={saveAndGoOn}
          />
        ) : (
          <Notice tone="bad" title={t('errors:generic')} />
        )
      }
    </QueryView>
  );
}
