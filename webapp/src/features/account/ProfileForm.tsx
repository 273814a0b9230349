import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languageOptions } from '@/components/layout/useLanguageChoice';
import { Button } from '@/components/ui/Button';
import { LeaveGuard } from '@/components/ui/LeaveGuard';
import { SaveProblem } from '@/components/ui/SaveProblem';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { accountQuery, changeAccountMutation } from '@/entities/account/account';
import { useReload } from '@/hooks/useReload';
import type { Tagged } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import type { Account } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { isTimeZone } from '@/lib/timeZone';
import css from './Account.module.css';
import { applyLanguage } from './applyLanguage';
import { changeOf, valuesOf, type ProfileValues } from './profile';
import { TimeZoneField } from './TimeZoneField';

/** How one is called here, and how one wants the pages. */
export function ProfileForm({ saved }: { saved: Tagged<Account> }) {
  const { t } = useTranslation(['account', 'common']);
  const form = useForm<ProfileValues>({ defaultValues: valuesOf(saved), mode: 'onTouched' });
  const [base, setBase] = useState(saved.etag);
  const save = useMutation(changeAccountMutation(useQueryClient()));
  const { isDirty, errors } = form.formState;
  const ofIssuer = saved.issuerFields.includes('email');

  const take = (account: Tagged<Account>) => {
    setBase(account.etag);
    form.reset(valuesOf(account));
  };
  const reload = useReload(accountQuery, (fresh: Tagged<Account>) => {
    save.reset();
    take(fresh);
  });

  const submit = (overwrite: boolean) =>
    form.handleSubmit((values) =>
      save.mutate(
        { change: changeOf(values, saved), etag: overwrite ? null : base },
        {
          onSuccess: (account) => {
            take(account);
            applyLanguage(account.language ?? null);
          },
          onError: (problem) => putFieldErrors(form, problem),
        },
      ),
    );

  return (
    <form className={css.form} noValidate onSubmit={submit(false)}>
      <TextField
        label={t('displayName')}
        autoComplete="name"
        maxLength={100}
        error={errors.displayName?.message}
        {...form.register('displayName', {
          validate: (name) => name.trim() !== '' || t('profile.nameRequired'),
        })}
      />
      <TextField
        label={t('email')}
        type="email"
        autoComplete="email"
        maxLength={254}
        readOnly={ofIssuer}
        optional={!ofIssuer}
        hint={ofIssuer ? t('profile.emailOfIssuer') : undefined}
        error={errors.email?.message}
        {...form.register('email')}
      />
      <Select
        label={t('profile.language')}
        error={errors.language?.message}
        {...form.register('language')}
        options={[{ value: '', label: t('profile.likeBrowser') }, ...languageOptions]}
      />
      <TimeZoneField
        error={errors.timeZone?.message}
        {...form.register('timeZone', {
          validate: (zone) => zone.trim() === '' || isTimeZone(zone.trim()) || t('profile.timeZoneUnknown'),
        })}
      />
      {!isAtField(save.error) && (
        <SaveProblem problem={save.error} reload={reload} onOverwrite={() => void submit(true)()} />
      )}
      <div className={css.actions}>
        <Button look="primary" type="submit" busy={save.isPending} disabled={!isDirty && !save.isPending}>
          {t(save.isPending ? 'common:saving' : 'common:save')}
        </Button>
        <span role="status" className={css.saved}>
          {save.isSuccess && !isDirty && t('common:saved')}
        </span>
      </div>
      <LeaveGuard
        when={isDirty && !save.isPending}
        title={t('common:leave.title')}
        text={t('common:leave.text')}
        confirm={t('common:leave.confirm')}
      />
    </form>
  );
}

function isAtField(problem: Error | null): boolean {
  return problem instanceof ApiProblem && Object.keys(problem.fieldErrors).length > 0;
}
