import { createContext, useContext, type ComponentProps } from 'react';
import type { ExtraProps } from 'react-markdown';

type Node = NonNullable<ExtraProps['node']>;
type Child = Node['children'][number];

const TaskName = createContext('');

/** An item of a list. Where it begins with a box to tick, its words are the box's name. */
export function Item({ node, className, children }: ComponentProps<'li'> & ExtraProps) {
  const task = node && className?.includes('task-list-item');
  return (
    <li className={className}>{task ? <TaskName value={wordsOf(node)}>{children}</TaskName> : children}</li>
  );
}

/** Shows whether a task is done; an answer is nothing to tick in. */
export function TaskBox({ checked }: ComponentProps<'input'>) {
  const name = useContext(TaskName);
  return (
    <input type="checkbox" disabled checked={checked ?? false} readOnly aria-label={name || undefined} />
  );
}

/** Without those of the lists within. */
function wordsOf({ children }: Node): string {
  return children.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(child: Child): string {
  if (child.type === 'text') return child.value;
  if (child.type !== 'element' || child.tagName === 'ul' || child.tagName === 'ol') return '';
  return child.children.map(textOf).join('');
}
