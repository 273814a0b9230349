import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { LeaveGuard } from '@/components/ui/LeaveGuard';
import { SaveProblem } from '@/components/ui/SaveProblem';
import type { Tagged } from '@/lib/api/client';
import type { AgentPolicy } from '@/lib/api/types';
import css from './AgentPolicy.module.css';
import { EgressFields } from './EgressFields';
import { HostsField } from './HostsField';
import { IdleBoundsFields } from './IdleBoundsFields';
import { SharingField } from './SharingField';
import { SilenceField } from './SilenceField';
import { TokensField } from './TokensField';
import { usePolicyForm } from './usePolicyForm';

export function PolicyForm({ policy }: { policy: Tagged<AgentPolicy> }) {
  const { t } = useTranslation(['policy', 'common']);
  const { form, save, submit, reload, discard } = usePolicyForm(policy);
  const { isDirty } = form.formState;
  return (
    <FormProvider {...form}>
      <form className={css.form} noValidate onSubmit={submit(false)}>
        <EgressFields saved={policy.egress} />
        <HostsField />
        <IdleBoundsFields />
        <SilenceField />
        <TokensField />
        <SharingField />
        <div className={css.bar}>
          <SaveProblem problem={save.error} reload={reload} onOverwrite={() => void submit(true)()} />
          <Button look="primary" type="submit" busy={save.isPending} disabled={!isDirty && !save.isPending}>
            {t(save.isPending ? 'common:saving' : 'common:save')}
          </Button>
          {isDirty && !save.isPending && (
            <Button look="quiet" onClick={discard}>
              {t('discard')}
            </Button>
          )}
          <span role="status" className={css.saved}>
            {save.isSuccess && !isDirty && t('saved')}
          </span>
        </div>
      </form>
      <LeaveGuard
        when={isDirty && !save.isPending}
        title={t('leave.title')}
        text={t('leave.text')}
        confirm={t('leave.confirm')}
      />
    </FormProvider>
  );
}
