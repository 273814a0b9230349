import { useTranslation } from 'react-i18next';
import type { AnswerNotes } from '@/lib/api/types';
import { useDuration } from '../work/useDuration';
import css from './Message.module.css';

/** Which model answered, what it cost and how long it took, as far as it is known. */
export function AnswerFacts({ notes: { model, tokens, ms } }: { notes: AnswerNotes }) {
  const duration = useDuration();
  const spent = useTokensText();
  const facts = [model, tokens && spent(tokens), typeof ms === 'number' && duration(ms)].filter(Boolean);
  return facts.length > 0 && <p className={css.facts}>{facts.join(' · ')}</p>;
}

function useTokensText(): (tokens: NonNullable<AnswerNotes['tokens']>) => string {
  const { t, i18n } = useTranslation('chat');
  return ({ input, output, cached, estimated }) => {
    const number = new Intl.NumberFormat(i18n.language);
    const tokens = number.format(input + cached);
    const read = cached
      ? t('facts.readCached', { tokens, cached: number.format(cached) })
      : t('facts.read', { tokens });
    const figures = `${read}, ${t('facts.written', { tokens: number.format(output) })}`;
    return estimated ? t('facts.about', { figures }) : figures;
  };
}
