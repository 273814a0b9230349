import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { turnOffIssuerMutation } from '@/entities/issuer/issuer';

/** `etag`: of the settings that are on the page; others are not turned off unseen. */
export function TurnOff({ etag, onDone }: { etag: string | null; onDone: () => void }) {
  const { t } = useTranslation('issuer');
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const turnOff = useMutation(turnOffIssuerMutation(useQueryClient()));
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('turnOff.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('turnOff.title')}
        text={t('turnOff.text')}
        confirm={t('turnOff.confirm')}
        busy={turnOff.isPending}
        error={turnOff.isError && <Notice tone="bad" title={problemText(turnOff.error)} />}
        onConfirm={() => turnOff.mutate(etag, { onSuccess: onDone })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
