import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { resetAgentMutation, type ResetScope } from '@/entities/agent/agent';

export function ResetSection({ scope }: { scope: ResetScope }) {
  const { t } = useTranslation('agentConfig');
  const problemText = useProblemText();
  const reset = useMutation(resetAgentMutation(useQueryClient()));
  const [asking, setAsking] = useState(false);

  function ask() {
    reset.reset();
    setAsking(true);
  }

  return (
    <SettingsSection roomy title={t(`reset.${scope}.title`)}>
      <p>{t(`reset.${scope}.text`)}</p>
      {reset.isSuccess && (
        <Notice tone="good" announce title={t(`reset.${scope}.done`)}>
          {t('reset.next')}
        </Notice>
      )}
      <div>
        <Button look={scope === 'volume' ? 'danger' : undefined} onClick={ask}>
          {t(`reset.${scope}.open`)}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t(`reset.${scope}.ask`)}
        text={t(`reset.${scope}.text`)}
        confirm={t(`reset.${scope}.confirm`)}
        busy={reset.isPending}
        error={reset.isError && <Notice tone="bad" title={problemText(reset.error)} />}
        onConfirm={() => reset.mutate(scope, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      />
    </SettingsSection>
  );
}
