import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { LeaveGuard } from '@/components/ui/LeaveGuard';
import { NamesField } from '@/components/ui/NamesField';
import { Notice } from '@/components/ui/Notice';
import { SaveProblem } from '@/components/ui/SaveProblem';
import { useReload } from '@/hooks/useReload';
import type { Tagged } from '@/lib/api/client';
import { refusedNames } from '@/lib/api/refusedNames';
import { otherSitesQuery, saveOtherSitesMutation } from '@/entities/system/otherSites';
import css from './OtherSites.module.css';

type OtherSites = Tagged<{ allowedOrigins: string[] }>;

/** What is an origin is for the server to say. */
export function OtherSitesForm({ saved }: { saved: OtherSites }) {
  const { t } = useTranslation(['otherSites', 'common']);
  const form = useForm({ defaultValues: { origins: saved.allowedOrigins } });
  const [base, setBase] = useState(saved.etag);
  const { field, fieldState } = useController({ control: form.control, name: 'origins' });
  const save = useMutation(saveOtherSitesMutation(useQueryClient()));
  const { isDirty } = form.formState;

  const take = ({ allowedOrigins, etag }: OtherSites) => {
    setBase(etag);
    form.reset({ origins: allowedOrigins });
  };
  const reload = useReload(otherSitesQuery, (fresh: OtherSites) => {
    save.reset();
    take(fresh);
  });

  const submit = (overwrite: boolean) =>
    form.handleSubmit(({ origins }) =>
      save.mutate(
        { allowedOrigins: origins, etag: overwrite ? null : base },
        {
          onSuccess: take,
          onError: (problem) => {
            const refused = refusedNames(problem, 'allowedOrigins', origins);
            const message = refused
              .map(({ name, message }) => t('problem', { origin: name, message }))
              .join(' ');
            if (message) form.setError('origins', { message });
          },
        },
      ),
    );

  return (
    <form className={css.form} noValidate onSubmit={submit(false)}>
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
        {!fieldState.error && (
          <SaveProblem problem={save.error} reload={reload} onOverwrite={() => void submit(true)()} />
        )}
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
