import { Check, Minus } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from '@/components/layout/LanguageSwitch';
import { Logo } from '@/components/ui/Logo';
import type { Onboarding } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { addressOf, isReachable, PLACES, statusOf, type Place } from './places';
import css from './Setup.module.css';

interface WizardFrameProps {
  onboarding: Onboarding;
  place: Place;
  children: ReactNode;
}

export function WizardFrame({ onboarding, place, children }: WizardFrameProps) {
  const { t } = useTranslation(['setup', 'common']);
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(place);

  useEffect(() => {
    // The button that led here is gone; without this the keyboard would start over at the top of the page.
    if (before.current !== place) {
      panel.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    before.current = place;
  }, [place]);

  return (
    <main className={css.page} id="content" tabIndex={-1}>
      <header className={css.brand}>
        <Logo size={26} />
        <span className={css.product}>{t('common:product')}</span>
        <LanguageSwitch />
      </header>
      <div className={css.wizard}>
        <nav aria-label={t('stepsLabel')} className={css.progress}>
          <p className={css.count}>
            {t('progress', { step: PLACES.indexOf(place) + 1, total: PLACES.length })}
          </p>
          <ol className={css.steps}>
            {PLACES.map((one, at) => {
              const state = one === place ? 'current' : statusOf(one, onboarding);
              const name = (
                <>
                  <span className={css.marker} aria-hidden="true">
                    <Marker state={state} number={at + 1} />
                  </span>
                  <span className={css.stepName}>{t(`steps.${one}`)}</span>
                  <span className="visually-hidden">{t(`status.${state}`)}</span>
                </>
              );
              return (
                <li
                  key={one}
                  className={classes(css.step, css[state])}
                  aria-current={one === place ? 'step' : undefined}
                >
                  {one !== place && isReachable(one, onboarding) ? (
                    <Link className={css.stepLink} to={addressOf(one)}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
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
