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
import { useProviderEditor } from './useProviderEditor';

interface NewProviderFormProps {
  presets: readonly [Preset, ...Preset[]];
  takenNames: readonly string[];
  saveLabel: string;
  onSave: (provider: NewProvider) => Promise<unknown>;
}

export function NewProviderForm({ presets, takenNames, saveLabel, onSave }: NewProviderFormProps) {
  const { t } = useTranslation('providers');
  const [preset, setPreset] = useState(presets[0]);
  const editor = useProviderEditor({ preset, takenNames, onSave });
  const { probe, run, primary, setPrimary } = editor;

  function choose(chosen: Preset) {
    setPreset(chosen);
    editor.choosePreset(chosen);
  }

  return (
    <form className={css.form} noValidate onSubmit={probe?.ok ? editor.save(false) : editor.test}>
      <TypeCards label={t('form.type')} presets={presets} chosen={preset.type} onChoose={choose} />
      {preset.hint && <p className={css.presetHint}>{preset.hint}</p>}
      <ConnectionFields key={preset.type} form={editor.form} preset={preset} />
      {run && <ProbeLadder run={run} onCancel={editor.cancel} />}
      {probe?.ok && probe.models.length > 0 && (
        <ModelPicker
          label={t('picker.label')}
          hint={t('picker.hint')}
          models={probe.models}
          chosen={primary}
          onChoose={setPrimary}
        />
      )}
      {probe && (!probe.ok || probe.models.length === 0) && (
        <ManualModels form={editor.form} verified={probe.ok} />
      )}
      <EditorActions editor={editor} saveLabel={saveLabel} />
    </form>
  );
}
