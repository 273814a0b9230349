import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import css from './AgentSettings.module.css';
import type { ModelOption } from './values';

export function FallbackItem({ model, onRemove }: { model: ModelOption; onRemove: () => void }) {
  const { t } = useTranslation(['settings', 'agentConfig']);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: model.value });
  return (
    <li
      ref={setNodeRef}
      className={css.item}
      data-dragging={isDragging}
      style={{ transform: CSS.Transform.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={css.handle}
        {...attributes}
        {...listeners}
        aria-label={t('agentConfig:fallbacks.handle', { model: model.label })}
      >
        <GripVertical size={16} aria-hidden="true" />
      </button>
      <span className={css.model}>{model.label}</span>
      <IconButton small label={t('agent.remove', { model: model.label })} onClick={onRemove}>
        <X size={15} />
      </IconButton>
    </li>
  );
}
