import { Pencil, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { AnswerNotice } from '@/lib/api/types';
import { helpFor, saysAll } from './help';
import css from './Message.module.css';
import { useNoticeWords } from './useNoticeWords';

interface AnswerProblemProps {
  code: string;
  /** The server's own words: shown below ours where they may say more. */
  message: string;
  /** What the server noted about the same thing on the way: its advice is shown here. */
  cause?: AnswerNotice | null;
  onRetry: (() => void) | undefined;
  onEdit?: (() => void) | undefined;
}

export function AnswerProblem({ code, message, cause = null, onRetry, onEdit }: AnswerProblemProps) {
  const { t } = useTranslation('chat');
  const problemText = useProblemText();
  const text = problemText(new ApiProblem(code, 0, message));
  const words = useNoticeWords();
  const noticed = cause && words(cause);
  const details = noticed ? noticed.details : saysAll(code) ? null : message;
  const help = helpFor(code) ?? helpFor(cause?.code ?? '');
  const actions = (
    <>
      {onRetry && (
        <Button size="s" onClick={onRetry}>
          <RotateCw size={14} aria-hidden="true" />
          {t('error.retry')}
        </Button>
      )}
      {onEdit && (
        <Button size="s" onClick={onEdit}>
          <Pencil size={14} aria-hidden="true" />
          {t('error.edit')}
        </Button>
      )}
      {help && (
        <Link className={css.settingsLink} to={help.to}>
          {t(`notes.help.${help.word}`)}
        </Link>
      )}
    </>
  );
  return (
    <Notice tone="bad" title={text} actions={actions} announce={false}>
      {noticed && noticed.title !== text && <p>{noticed.title}</p>}
      {details && details !== text && <p lang="en">{details}</p>}
      {noticed?.advice && <p lang={noticed.advice.lang}>{noticed.advice.text}</p>}
    </Notice>
  );
}
