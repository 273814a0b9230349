import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConnectionFields } from '@/entities/provider/ConnectionFields';
import { ModelSizesFields } from '@/entities/provider/ModelSizesFields';
import { ProbeLadder } from '@/entities/provider/ProbeLadder';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { TextArea } from '@/components/ui/TextArea';
import type { Provider } from '@/lib/api/types';
import { presetsQuery } from '@/entities/provider/providers';
import css from './Providers.module.css';
import { Refusal } from './Refusal';
import { useEditing } from './useEditing';

export function EditProvider({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { t } = useTranslation(['providers', 'common']);
  const presets = useQuery(presetsQuery);
  const { form, probing, test, save, changing, reconnects } = useEditing(provider, onClose);
  const testing = probing.run.state === 'running';
  return (
    <Dialog open wide title={t('editTitle', { name: provider.displayName })} onClose={onClose}>
      <form className={css.form} noValidate onSubmit={save(false)}>
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
        <ModelSizesFields form={form} />
        <ProbeLadder run={probing.run} onCancel={probing.cancel} />
        <Refusal changing={changing} kept={t('form.keptOld')} />
        <div className={css.actions}>
          <Button look="primary" type="submit" busy={changing.saving}>
            {changing.saving ? t(reconnects ? 'form.savingTest' : 'common:saving') : t('common:save')}
          </Button>
          <Button busy={testing} onClick={() => void test()}>
            {t(testing ? 'form.testing' : 'form.test')}
          </Button>
          {changing.refusal && !changing.saving && (
            <Button onClick={() => void save(true)()}>{t('form.saveAnyway')}</Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
