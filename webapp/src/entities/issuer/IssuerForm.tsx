import type { FormEvent, ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/lib/api/client';
import type { Issuer } from '@/lib/api/types';
import { CopyField } from '@/components/ui/CopyField';
import { LeaveGuard } from '@/components/ui/LeaveGuard';
import { ClientFields } from './ClientFields';
import css from './Issuer.module.css';
import { IssuerActions } from './IssuerActions';
import { MoreOptions } from './MoreOptions';
import { SignUpFields } from './SignUpFields';
import { TrialResult } from './TrialResult';
import { useIssuerEditor, type IssuerChange } from './useIssuerEditor';

interface IssuerFormProps {
  issuer: Tagged<Issuer>;
  returnTo: string;
  onSave: (change: IssuerChange) => Promise<Tagged<Issuer> | null>;
  /** Further ways out, beside the form's own buttons. */
  actions?: ReactNode;
}

/** Connects the company's accounts: what the issuer needs to know, what it answered, a test, then saving. */
export function IssuerForm({ issuer, returnTo, onSave, actions }: IssuerFormProps) {
  const { t } = useTranslation(['issuer', 'common']);
  const editor = useIssuerEditor({ issuer, returnTo, onSave });
  const { form, starting, saving } = editor;
  // A test leaves these pages on purpose, and what was typed comes back with it.
  const leaves = starting.isPending || starting.isSuccess;
  return (
    <FormProvider {...editor.form}>
      <form className={css.form} noValidate onSubmit={editor.passed ? submitting(editor.save) : editor.test}>
        <CopyField label={t('redirectUri')} value={issuer.redirectUri} hint={t('redirectUriHint')} />
        <ClientFields secret={editor.secret} />
        <SignUpFields />
        <MoreOptions />
        {editor.trial && <TrialResult trial={editor.trial} />}
        <IssuerActions editor={editor}>{actions}</IssuerActions>
      </form>
      <LeaveGuard
        when={form.formState.isDirty && !leaves && !saving.isPending}
        title={t('common:leave.title')}
        text={t('common:leave.text')}
        confirm={t('common:leave.confirm')}
      />
    </FormProvider>
  );
}

function submitting(save: () => Promise<void>) {
  return (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
}
