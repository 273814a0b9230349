import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import type { Plan, StepState } from './plan';
import css from './Work.module.css';

const MARKS = {
  pending: <Circle size={15} aria-hidden="true" />,
  in_progress: <CircleDot size={15} aria-hidden="true" />,
  completed: <CircleCheck size={15} aria-hidden="true" />,
} satisfies Record<StepState, ReactElement>;

/** What the agent means to do, as it stands now. */
export function PlanCard({ plan: { steps, note } }: { plan: Plan }) {
  const { t } = useTranslation('work');
  const done = steps.filter(({ state }) => state === 'completed').length;
  return (
    <section className={css.card} aria-label={t('plan')}>
      <header className={css.cardHead}>
        <span>{t('plan')}</span>
        {steps.length > 0 && <span>{t('planDone', { done, all: steps.length })}</span>}
      </header>
      {steps.length > 0 && (
        <ol className={css.plan}>
          {steps.map(({ text, state }, at) => (
            <li key={`${at} ${text}`} data-state={state}>
              {MARKS[state]}
              <span className="visually-hidden">{t(`step.${state}`)}: </span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      {note && <Markdown source={note} />}
    </section>
  );
}
