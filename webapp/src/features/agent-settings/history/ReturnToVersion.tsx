import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/Button';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { returnToVersionMutation } from '@/entities/agent/agentSettings';

export function ReturnToVersion({ number }: { number: number }) {
  const { t } = useTranslation('agentConfig');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const back = useMutation(returnToVersionMutation(useQueryClient()));

  function close() {
    back.reset();
    setAsking(false);
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Undo2 size={16} aria-hidden="true" />
        {t('history.return')}
      </Button>
      <ConfirmDialog
        open={asking}
        look="primary"
        title={t('history.returnTitle', { number })}
        text={t('history.returnText')}
        confirm={t('history.return')}
        busy={back.isPending}
        error={back.isError && <Notice tone="bad" title={problemText(back.error)} />}
        onConfirm={() => back.mutate(number, { onSuccess: () => void navigate('/settings/agent') })}
        onClose={close}
      />
    </>
  );
}
