import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { CodeFrame } from '../CodeFrame';
import css from './Diagram.module.css';
import { useDrawing } from './useDrawing';

/** Smaller than that its words cannot be read: it scrolls. */
const SMALLEST = 0.7;

interface DiagramProps {
  source: string;
  /** The source as a block of code is shown. */
  children: ReactNode;
}

/** A diagram, or its source: where it is wanted, until it is drawn, and where it cannot be. */
export default function Diagram({ source, children }: DiagramProps) {
  const { t } = useTranslation('chat');
  const drawing = useDrawing(source);
  const [written, setWritten] = useState(false);
  const drawn = drawing !== null && drawing !== 'mistaken';
  const turn = drawn && (
    <Button size="s" look="quiet" onClick={() => setWritten(!written)}>
      {t(written ? 'answer.showDiagram' : 'answer.showSource')}
    </Button>
  );
  return (
    <CodeFrame language="mermaid" text={() => source} tools={turn}>
      {drawing === 'mistaken' && <p className={css.note}>{t('answer.diagramMistaken')}</p>}
      {drawn && !written ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what does not fit scrolls, also with the keyboard
        <div className={css.frame} tabIndex={0}>
          <img
            src={drawing.address}
            width={drawing.width}
            height={drawing.height}
            style={{ minWidth: drawing.width * SMALLEST }}
            alt={drawing.title || t('answer.diagram')}
          />
        </div>
      ) : (
        children
      )}
    </CodeFrame>
  );
}
