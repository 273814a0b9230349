import { Check, Minus } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '@/components/layout/LanguageSwitch';
import { Logo } from '@/components/ui/Logo';
import type { Onboarding } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import css from './Setup.module.css';

export function WizardFrame({ onboarding, children }: { onboarding: Onboarding; children: ReactNode }) {
  const { t } = useTranslation(['setup', 'common']);
  const steps = [...onboarding.steps, { id: 'complete', status: 'todo' } as const];
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === onboarding.current),
  );
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(at);

  useEffect(() => {
    // The button that led here is gone; without this the keyboard would start over at the top of the page.
    if (before.current !== at) panel.current?.focus();
    before.current = at;
  }, [at]);

  return (
    <main className={css.page} id="content" tabIndex={-1}>
      <header className={css.brand}>
        <Logo size={26} />
        <span className={css.product}>{t('common:product')}</span>
        <LanguageSwitch />
      </header>
      <div className={css.wizard}>
        <nav aria-label={t('stepsLabel')} className={css.progress}>
          <p className={css.count}>{t('progress', { step: at + 1, total: steps.length })}</p>
          <ol className={css.steps}>
            {steps.map(({ id, status }, place) => {
              const state = place === at ? 'current' : status;
              return (
                <li
                  key={id}
                  className={classes(css.step, css[state])}
                  aria-current={place === at ? 'step' : undefined}
                >
                  <span className={css.marker} aria-hidden="true">
                    <Marker state={state} number={place + 1} />
                  </span>
                  <span className={css.stepName}>{t(`steps.${id}`)}</span>
                  <span className="visually-hidden">{t(`status.${state}`)}</span>
                </li>
              );
            })}
          </ol>
        </nav>
        <div className={css.panel} ref={panel} tabIndex={-1}>
          {children}
        </div>
      </div>
    </main>
  );
}

function Marker({ state, number }: { state: 'done' | 'skipped' | 'todo' | 'current'; number: number }) {
  if (state === 'done') return <Check size={13} strokeWidth={3} />;
  return state === 'skipped' ? <Minus size={13} strokeWidth={3} /> : number;
}
