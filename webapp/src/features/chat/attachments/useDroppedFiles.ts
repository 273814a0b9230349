import { useEffect, useState, type DragEvent } from 'react';

interface Dropping {
  /** Whether files are held over it. */
  over: boolean;
  handlers: {
    onDragEnter: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
}

/** Takes files that are dropped on an element. What else is dragged is left to the browser. */
export function useDroppedFiles(enabled: boolean, onFiles: (files: readonly File[]) => void): Dropping {
  // Entering an element within comes before leaving the one around it.
  const [depth, setDepth] = useState(0);

  // A file dropped beside it would take the place of the page.
  useEffect(() => {
    const keep = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);

  const enter = (step: number) => setDepth((before) => Math.max(0, before + step));
  const handle = (work: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!enabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    work(event);
  };
  return {
    over: depth > 0 && enabled,
    handlers: {
      onDragEnter: handle(() => enter(1)),
      onDragOver: handle((event) => {
        event.dataTransfer.dropEffect = 'copy';
      }),
      onDragLeave: handle(() => enter(-1)),
      onDrop: handle((event) => {
        setDepth(0);
        onFiles([...event.dataTransfer.files]);
      }),
    },
  };
}
