import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '@/components/ui/Notice';
import type { AnswerNotes, AnswerNotice } from '@/lib/api/types';
import { agentSettingsQuery } from '@/entities/agent/agentSettings';
import { helpFor, isSaidIn } from './help';
import css from './Message.module.css';
import { useNoticeWords } from './useNoticeWords';

interface AnswerNoticesProps {
  notes: AnswerNotes;
  /** What the answer itself says: a notice of the same only leads on. */
  answer: string;
  /** Read aloud: it just happened. */
  announce?: boolean;
}

/** What happened on the way to an answer, and which model gave it where that is not a matter of course. */
export function AnswerNotices({ notes: { model, notices }, answer, announce = false }: AnswerNoticesProps) {
  const { t } = useTranslation('chat');
  const { data: settings } = useQuery({ ...agentSettingsQuery, enabled: Boolean(model) });
  const unusual = notices.length > 0 || (settings !== undefined && model !== settings.primaryModel);
  return (
    <>
      {notices.length > 0 && (
        <div className={css.notices} aria-live={announce ? 'polite' : undefined}>
          {notices.map((notice, at) => (
            <NoticeView key={`${at} ${notice.code}`} notice={notice} said={isSaidIn(answer, notice)} />
          ))}
        </div>
      )}
      {model && unusual && <p className={css.answeredBy}>{t('notes.answeredBy', { model })}</p>}
    </>
  );
}

interface NoticeViewProps {
  notice: AnswerNotice;
  said: boolean;
}

function NoticeView({ notice, said }: NoticeViewProps) {
  const { t } = useTranslation('chat');
  const { code } = notice;
  const help = helpFor(code);
  const { title, details, advice } = useNoticeWords()(notice);
  const wayOn = help && (
    <Link className={css.settingsLink} to={help.to}>
      {t(`notes.help.${help.word}`)}
    </Link>
  );
  if (said) return wayOn && <p>{wayOn}</p>;
  return (
    <Notice
      tone={code === 'budget_used_up' || code === 'secret_removed' ? 'warn' : 'info'}
      title={title}
      actions={wayOn}
    >
      {details && <p lang="en">{details}</p>}
      {advice && <p lang={advice.lang}>{advice.text}</p>}
    </Notice>
  );
}
