import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import { changeConversationMutation } from '@/entities/conversation/conversations';
import { useProblemText } from '@/hooks/useProblemText';
import { NEW } from '../runs/RunStore';
import css from './ModelChoice.module.css';
import { chooseForNewChat } from './newChatModel';
import { nameOf, useChatModel } from './useChatModel';

/** Which model answers in this conversation. Nothing to choose from is nothing to see. */
export function ModelChoice({ place }: { place: string }) {
  const { t } = useTranslation('chat');
  const problemText = useProblemText();
  const { chosen, usual, accounts } = useChatModel(place);
  const change = useMutation(changeConversationMutation(useQueryClient()));
  const models = accounts.reduce((sum, account) => sum + account.models.length, 0);
  if (models < 2 && chosen === null) return null;

  // While it is on its way, what was chosen is shown.
  const wanted = change.isPending && change.variables.id === place ? change.variables.model : chosen;
  const value = wanted ?? '';
  const usualName = usual && (nameOf(accounts, usual) ?? usual);
  const choose = (model: string | null) =>
    place === NEW ? chooseForNewChat(model) : change.mutate({ id: place, model });

  return (
    <div className={css.choice}>
      <span className={css.shown} aria-hidden="true">
        <span className={css.name}>{(value && (nameOf(accounts, value) ?? value)) || usualName}</span>
        <ChevronDown size={14} />
      </span>
      {/* The browser's own list: it takes hundreds of models, and is the best one on phones. */}
      <select
        aria-label={t('model.label')}
        value={value}
        onChange={({ target }) => choose(target.value || null)}
      >
        <option value="">
          {usualName ? t('model.defaultIs', { model: usualName }) : t('model.default')}
        </option>
        {value && nameOf(accounts, value) === null && (
          <option value={value}>{t('model.gone', { model: value })}</option>
        )}
        {accounts.map((account) => (
          <optgroup key={account.id} label={account.displayName}>
            {account.models.map((model) => (
              <option key={model.id} value={`${account.name}/${model.id}`}>
                {model.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {change.isError && <Notice tone="bad" title={problemText(change.error)} />}
    </div>
  );
}
