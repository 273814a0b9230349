import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useController, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { LeaveGuard } from '@/components/ui/LeaveGuard';
import { NamesField } from '@/components/ui/NamesField';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { refusedNames } from '@/lib/api/refusedNames';
import { saveOtherSitesMutation } from '@/lib/resources/otherSites';
import css from './OtherSites.module.css';

/** What is an origin is for the server to say. */
export function OtherSitesForm({ saved }: { saved: string[] }) {
  const { t } = useTranslation(['otherSites', 'common']);
  const problemText = useProblemText();
  const form = useForm({ defaultValues: { origins: saved } });
  const { field, fieldState } = useController({ control: form.control, name: 'origins' });
  const save = useMutation(saveOtherSitesMutation(useQueryClient()));
  const { isDirty } = form.formState;

  const submit = form.handleSubmit(({ origins }) =>
    save.mutate(origins, {
      onSuccess: (taken) => form.reset({ origins: taken }),
      onError: (problem) => {
        const refused = refusedNames(problem, 'allowedOrigins', origins);
        const message = refused.map(({ name, message }) => t('problem', { origin: name, message })).join(' ');
        if (message) form.setError('origins', { message });
      },
    }),
  );

  return (
    <form className={css.form} noValidate onSubmit={submit}>
      <NamesField
        names={field.value}
        onChange={(origins) => {
          save.reset();
          form.clearErrors('origins');
          field.onChange(origins);
        }}
        label={t('label')}
        hint={t('hint')}
        error={fieldState.error?.message}
        words={{
          list: t('list'),
          empty: t('empty'),
          twice: t('twice'),
          remove: (origin) => t('remove', { origin }),
        }}
      />
      <Notice tone="info" title={t('means')}>
        {t('meansText')}
      </Notice>
      <div className={css.bar}>
        {save.isError && !fieldState.error && <Notice tone="bad" title={problemText(save.error)} />}
        <Button look="primary" type="submit" busy={save.isPending} disabled={!isDirty && !save.isPending}>
          {t(save.isPending ? 'common:saving' : 'common:save')}
        </Button>
        <span role="status" className={css.saved}>
          {save.isSuccess && !isDirty && t('saved')}
        </span>
      </div>
      <LeaveGuard
        when={isDirty && !save.isPending}
        title={t('leave.title')}
        text={t('leave.text')}
        confirm={t('leave.confirm')}
      />
    </form>
  );
}
