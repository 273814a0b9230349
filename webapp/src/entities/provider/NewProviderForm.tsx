import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewProvider, Preset } from '@/lib/api/types';
import { ConnectionFields } from './ConnectionFields';
import { EditorActions } from './EditorActions';
import { ManualModels } from './ManualModels';
import { ModelPicker } from './ModelPicker';
import { ProbeLadder } from './ProbeLadder';
import css from './Provider.module.css';
import { TypeCards } from './TypeCards';
import { usePresetWords } from './usePresetWords';
import { useProviderEditor } from './useProviderEditor';

interface NewProviderFormProps {
  presets: readonly [Preset, ...Preset[]];
  takenNames: readonly string[];
  /** What the agent thinks with already; null when with nothing yet, undefined while that is not known. */
  primaryModel: string | null | undefined;
  saveLabel: string;
  onSave: (provider: NewProvider) => Promise<unknown>;
}

export function NewProviderForm({
  presets,
  takenNames,
  primaryModel,
  saveLabel,
  onSave,
}: NewProviderFormProps) {
  const { t } = useTranslation('providers');
  const inWords = usePresetWords();
  const [type, setType] = useState(presets[0].type);
  const preset = inWords(presets.find((one) => one.type === type) ?? presets[0]);
  const editor = useProviderEditor({ preset, takenNames, onSave });
  const { probe, run, primary, setPrimary } = editor;

  const first = primaryModel === null;
  const further = t('picker.hintFurther', { model: primaryModel ?? '' });
  const hint = first ? t('picker.hint') : primaryModel ? further : t('picker.hintUnknown');

  function choose(chosen: Preset) {
    setType(chosen.type);
    editor.choosePreset(chosen);
  }

  return (
    <form className={css.form} noValidate onSubmit={probe?.ok ? editor.save(false) : editor.test}>
      <TypeCards
        label={t('form.type')}
        presets={presets.map(inWords)}
        chosen={preset.type}
        onChoose={choose}
      />
      {preset.hint && <p className={css.presetHint}>{preset.hint}</p>}
      <ConnectionFields key={preset.type} form={editor.form} preset={preset} />
      {run && <ProbeLadder run={run} onCancel={editor.cancel} />}
      {probe?.ok && probe.models.length > 0 && (
        <ModelPicker
          label={t(first ? 'picker.label' : 'picker.labelFurther')}
          hint={hint}
          models={probe.models}
          chosen={primary}
          onChoose={setPrimary}
        />
      )}
      {probe && (!probe.ok || probe.models.length === 0) && (
        <ManualModels
          form={editor.form}
          verified={probe.ok}
          orderHint={first ? t('form.modelIdsHint') : hint}
        />
      )}
      <EditorActions editor={editor} saveLabel={saveLabel} />
    </form>
  );
}
