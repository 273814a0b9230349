import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { TextField } from '@/components/ui/TextField';
import { useProblemText } from '@/hooks/useProblemText';
import { changeConversationMutation } from '@/entities/conversation/conversations';
import css from './Sidebar.module.css';

const LONGEST = 120;

interface RenameConversationProps {
  id: string;
  title: string;
  onClose: () => void;
}

export function RenameConversation({ id, title, onClose }: RenameConversationProps) {
  const { t } = useTranslation(['chat', 'common']);
  const problemText = useProblemText();
  const [name, setName] = useState(title);
  const change = useMutation(changeConversationMutation(useQueryClient()));

  function save(event: SyntheticEvent) {
    event.preventDefault();
    if (name.trim()) change.mutate({ id, title: name.trim() }, { onSuccess: onClose });
  }

  return (
    <Dialog open onClose={onClose} title={t('rename.title')}>
      <form className={css.rename} onSubmit={save} noValidate>
        <TextField
          label={t('rename.label')}
          value={name}
          maxLength={LONGEST}
          autoComplete="off"
          dir="auto"
          error={change.isError ? problemText(change.error) : undefined}
          onChange={(event) => setName(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
        <Button type="submit" look="primary" busy={change.isPending} disabled={!name.trim()}>
          {t('common:save')}
        </Button>
      </form>
    </Dialog>
  );
}
