import { Tabs } from 'radix-ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import { TextArea } from '@/components/ui/TextArea';
import css from './AgentSettings.module.css';
import { characters, PERSONALITY_MAX, type AgentValues } from './values';

export function PersonalityField() {
  const { t, i18n } = useTranslation('settings');
  const { register, control, formState } = useFormContext<AgentValues>();
  const text = useWatch({ control, name: 'personality' });
  const count = characters(text);
  const number = new Intl.NumberFormat(i18n.language);
  const max = number.format(PERSONALITY_MAX);
  return (
    <section className={css.section}>
      <h2>{t('agent.personality')}</h2>
      <Tabs.Root defaultValue="write" className={css.tabs}>
        <Tabs.List className={css.tabList} aria-label={t('agent.personality')}>
          <Tabs.Trigger value="write">{t('agent.write')}</Tabs.Trigger>
          <Tabs.Trigger value="preview">{t('agent.preview')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="write" tabIndex={-1}>
          <TextArea
            label={t('agent.personality')}
            hint={t('agent.personalityHint')}
            error={formState.errors.personality?.message}
            className={css.personality}
            aside={
              <span className={count > PERSONALITY_MAX ? css.over : css.counter}>
                {t('agent.counter', { used: number.format(count), max })}
              </span>
            }
            {...register('personality', {
              validate: (value) => characters(value) <= PERSONALITY_MAX || t('agent.tooLong', { max }),
            })}
          />
        </Tabs.Content>
        <Tabs.Content value="preview" className={css.preview}>
          {text.trim() ? (
            <Markdown source={text} />
          ) : (
            <p className={css.counter}>{t('agent.previewEmpty')}</p>
          )}
        </Tabs.Content>
      </Tabs.Root>
    </section>
  );
}
