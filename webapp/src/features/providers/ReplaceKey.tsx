import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { looksMasked } from '@/entities/provider/draft';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { SecretField } from '@/components/ui/TextField';
import type { Provider } from '@/lib/api/types';
import css from './Providers.module.css';
import { Refusal } from './Refusal';
import { useChanging } from './useChanging';

/** Another key for the same account: tested first, and only then the one in use. */
export function ReplaceKey({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { t } = useTranslation('providers');
  const form = useForm({ defaultValues: { apiKey: '' } });
  const changing = useChanging(provider, form, onClose);
  const save = (anyway: boolean) =>
    form.handleSubmit(({ apiKey }) => changing.save({ apiKey: apiKey.trim() }, anyway));
  const key = form.register('apiKey', {
    onChange: changing.forget,
    validate: {
      given: (text) => text.trim() !== '' || t('replaceKey.required'),
      whole: (text) => !looksMasked(text) || t('form.apiKeyMasked'),
    },
  });
  return (
    <Dialog
      open
      title={t('replaceKey.title', { name: provider.displayName })}
      description={t('replaceKey.lead')}
      onClose={onClose}
    >
      <form className={css.form} noValidate onSubmit={save(false)}>
        <SecretField
          label={t('replaceKey.label')}
          hint={provider.apiKeyHint ? t('replaceKey.inUse', { hint: provider.apiKeyHint }) : t('keyStored')}
          error={form.formState.errors.apiKey?.message}
          autoComplete="new-password"
          {...key}
        />
        <Refusal changing={changing} kept={t('replaceKey.kept')} />
        <div className={css.actions}>
          <Button look="primary" type="submit" busy={changing.saving}>
            {t(changing.saving ? 'replaceKey.busy' : 'replaceKey.submit')}
          </Button>
          {changing.refusal && !changing.saving && (
            <Button onClick={() => void save(true)()}>{t('replaceKey.saveAnyway')}</Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
