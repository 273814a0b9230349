import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { LeaveGuard } from '@/components/ui/LeaveGuard';
import { SaveProblem } from '@/components/ui/SaveProblem';
import type { Tagged } from '@/lib/api/client';
import type { AgentSettings, Provider } from '@/lib/api/types';
import css from './AgentSettings.module.css';
import { ApplicationLine } from './ApplicationLine';
import { IdleField } from './IdleField';
import { LimitFields } from './LimitFields';
import { ModelFields } from './ModelFields';
import { PersonalityField } from './PersonalityField';
import { Replaced } from './Replaced';
import { useFollowAgent } from './useFollowAgent';
import { useSettingsForm } from './useSettingsForm';
import { modelOptions } from './values';

interface AgentSettingsFormProps {
  settings: Tagged<AgentSettings>;
  providers: Provider[];
}

export function AgentSettingsForm({ settings, providers }: AgentSettingsFormProps) {
  const { t } = useTranslation(['settings', 'common', 'agentConfig']);
  const { form, dirty, save, submit, reload, discard } = useSettingsForm(settings, providers);
  const application = useFollowAgent(settings);
  return (
    <FormProvider {...form}>
      <form className={css.form} noValidate onSubmit={submit(false)}>
        <Replaced settings={settings} options={modelOptions(providers)} />
        <ModelFields options={modelOptions(providers)} />
        <PersonalityField />
        <LimitFields />
        <IdleField bounds={settings.idleBounds} />
        <div className={css.bar}>
          <SaveProblem problem={save.error} reload={reload} onOverwrite={() => void submit(true)()} />
          <Button look="primary" type="submit" busy={save.isPending} disabled={!dirty && !save.isPending}>
            {t(save.isPending ? 'common:saving' : 'common:save')}
          </Button>
          {dirty && !save.isPending && (
            <Button look="quiet" onClick={discard}>
              {t('agent.discard')}
            </Button>
          )}
          {dirty && !save.isPending && <span className={css.unsaved}>{t('agentConfig:unsaved')}</span>}
          {!dirty && <ApplicationLine application={application} version={settings.version ?? null} />}
        </div>
      </form>
      <LeaveGuard
        when={dirty && !save.isPending}
        title={t('agentConfig:leave.title')}
        text={t('agentConfig:leave.text')}
        confirm={t('agentConfig:leave.confirm')}
      />
    </FormProvider>
  );
}
