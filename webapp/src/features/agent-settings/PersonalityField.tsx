import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Markdown } from '@/components/markdown/Markdown';
import { TextArea } from '@/components/ui/TextArea';
import { PersonalityStarters } from './PersonalityStarters';
import css from './Personality.module.css';
import { characters, PERSONALITY_MAX, type AgentValues } from './values';

export function PersonalityField() {
  const { t, i18n } = useTranslation(['settings', 'agentConfig']);
  const { register, control, formState } = useFormContext<AgentValues>();
  const text = useWatch({ control, name: 'personality' });
  // Typing never waits for the preview of a long text.
  const previewed = useDeferredValue(text);
  const count = characters(text);
  const number = new Intl.NumberFormat(i18n.language);
  const max = number.format(PERSONALITY_MAX);
  return (
    <SettingsSection title={t('agent.personality')}>
      <PersonalityStarters />
      <div className={css.panes}>
        <TextArea
          label={t('agent.personality')}
          hint={t('agent.personalityHint')}
          error={formState.errors.personality?.message}
          className={css.text}
          aside={
            <span className={count > PERSONALITY_MAX ? css.over : css.counter}>
              {t('agent.counter', { used: number.format(count), max })}
            </span>
          }
          {...register('personality', {
            validate: (value) => characters(value) <= PERSONALITY_MAX || t('agent.tooLong', { max }),
          })}
        />
        <div className={css.previewPane}>
          <h3 className={css.previewTitle}>{t('agentConfig:previewTitle')}</h3>
          {/* Scrolls by itself, so the keyboard must be able to get there. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={css.preview} role="region" aria-label={t('agentConfig:previewTitle')} tabIndex={0}>
            {previewed.trim() ? (
              <Markdown source={previewed} headings={4} />
            ) : (
              <p className={css.counter}>{t('agent.previewEmpty')}</p>
            )}
          </div>
        </div>
      </div>
    </SettingsSection>
  );
}
