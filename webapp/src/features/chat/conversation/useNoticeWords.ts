import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerNotice } from '@/lib/api/types';

interface NoticeWords {
  title: string;
  /** The server's, where its code has several meanings. */
  details: string | null;
  /** What to do; the server's where we have no words for it. */
  advice: { text: string; lang?: string } | null;
}

/** Codes with several meanings, which the server's sentences tell apart. */
const VARIED = new Set(['bad_url', 'blocked_address', 'tls_error', 'bad_response', 'request_refused']);

/** What happened on the way to an answer, in the reader's language as far as its code tells. */
export function useNoticeWords(): (notice: AnswerNotice) => NoticeWords {
  const { t } = useTranslation(['chat', 'providers']);
  return useCallback(
    ({ code, model, message, hint }) => {
      const title = t(`notes.codes.${code as 'stream_broke'}`, { defaultValue: message, model: model ?? '' });
      const ours = [
        `notes.advice.${code}`,
        `providers:probe.advice.${code}`,
      ] as 'notes.advice.stream_broke'[];
      const advice = t(ours, { defaultValue: '' });
      return {
        title,
        details: VARIED.has(code) && message !== title ? message : null,
        advice: advice ? { text: advice } : hint ? { text: hint, lang: 'en' } : null,
      };
    },
    [t],
  );
}
