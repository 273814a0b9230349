import type { ComponentProps } from 'react';
import type { Components, ExtraProps } from 'react-markdown';
import { Block } from '../Block';
import { Formula } from './Formula';
import { formulas } from './formulas';

function Code({ node: _node, className = '', children, ...rest }: ComponentProps<'code'> & ExtraProps) {
  if (className.includes('language-math') && typeof children === 'string') {
    return <Formula source={children} display={className.includes('math-display')} />;
  }
  return (
    <code {...rest} className={className || undefined}>
      {children}
    </code>
  );
}

const components: Components = { code: Code };
const remarkPlugins = [formulas];

/** A piece of a text that has formulas. */
export default function MathsBlock({ source }: { source: string }) {
  return <Block source={source} components={components} remarkPlugins={remarkPlugins} />;
}
