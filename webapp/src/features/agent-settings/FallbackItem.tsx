import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ChevronDown, ChevronUp, GripVertical, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import css from './AgentSettings.module.css';
import type { ModelOption } from './values';

interface FallbackItemProps {
  model: ModelOption;
  isFirst: boolean;
  isLast: boolean;
  /** One place up (-1) or down (1), by the button that was pressed. */
  onMove: (by: -1 | 1, button: HTMLButtonElement) => void;
  onRemove: () => void;
}

export function FallbackItem({ model, isFirst, isLast, onMove, onRemove }: FallbackItemProps) {
  const { t } = useTranslation(['settings', 'agentConfig']);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: model.value, attributes: { roleDescription: t('agentConfig:fallbacks.role') } });
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
      {/* At an end of the list a button stays in reach: a disabled one would lose the focus to nowhere. */}
      <IconButton
        small
        label={t('agentConfig:fallbacks.up', { model: model.label })}
        aria-disabled={isFirst}
        onClick={({ currentTarget }) => !isFirst && onMove(-1, currentTarget)}
      >
        <ChevronUp size={16} />
      </IconButton>
      <IconButton
        small
        label={t('agentConfig:fallbacks.down', { model: model.label })}
        aria-disabled={isLast}
        onClick={({ currentTarget }) => !isLast && onMove(1, currentTarget)}
      >
        <ChevronDown size={16} />
      </IconButton>
      <IconButton small label={t('agent.remove', { model: model.label })} onClick={onRemove}>
        <X size={15} />
      </IconButton>
    </li>
  );
}
