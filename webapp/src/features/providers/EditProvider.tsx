import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConnectionFields } from '@/components/provider/ConnectionFields';
import { ProbeLadder } from '@/components/provider/ProbeLadder';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { TextArea } from '@/components/ui/TextArea';
import { useProblemText } from '@/hooks/useProblemText';
import type { Provider } from '@/lib/api/types';
import { presetsQuery } from '@/lib/resources/providers';
import css from './Providers.module.css';
import { useEditing } from './useEditing';

interface EditProviderProps {
  provider: Provider;
  onClose: () => void;
  /** The connection was changed: it is worth a test. */
  onReconnected: () => void;
}

export function EditProvider({ provider, onClose, onReconnected }: EditProviderProps) {
  const { t } = useTranslation(['providers', 'common']);
  const problemText = useProblemText();
  const presets = useQuery(presetsQuery);
  const { form, testing, test, saving, save } = useEditing(provider, (reconnected) => {
    onClose();
    if (reconnected) onReconnected();
  });
  const problem = saving.error ?? testing.error;
  return (
    <Dialog open wide title={t('editTitle', { name: provider.displayName })} onClose={onClose}>
      <form className={css.form} noValidate onSubmit={save}>
        <ConnectionFields
          form={form}
          preset={presets.data?.find(({ type }) => type === provider.type)}
          saved={provider}
        />
        <TextArea
          label={t('form.modelIds')}
          hint={t('form.modelIdsEdit')}
          rows={4}
          spellCheck={false}
          autoCapitalize="off"
          {...form.register('modelIds', {
            validate: (ids) => ids.trim() !== '' || t('form.modelIdsRequired'),
          })}
          error={form.formState.errors.modelIds?.message}
        />
        {(testing.isPending || testing.data) && <ProbeLadder probe={testing.data ?? null} />}
        {problem && <Notice tone="bad" title={problemText(problem)} />}
        <div className={css.actions}>
          <Button look="primary" type="submit" busy={saving.isPending}>
            {t(saving.isPending ? 'common:saving' : 'common:save')}
          </Button>
          <Button busy={testing.isPending} onClick={() => void test()}>
            {t(testing.isPending ? 'form.testing' : 'form.test')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
