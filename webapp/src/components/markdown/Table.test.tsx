import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { showMarkdown } from '@/testing/showMarkdown';

const TABLE = `| Name | Price |
| :--- | ---: |
| "Big", round | 3 |
| =IMPORTXML("https://example.org") | -5 % |
| $x^2$ | |`;

beforeAll(() => import('./maths/MathsBlock'));

async function copied(button: string, source: string): Promise<string> {
  const user = userEvent.setup();
  const { container } = showMarkdown(source);
  if (source.includes('$')) await waitFor(() => expect(container.querySelector('.katex')).not.toBeNull());
  await user.click(screen.getByRole('button', { name: button }));
  return navigator.clipboard.readText();
}

describe('a table', () => {
  it('is copied for spreadsheets, with nothing they would reckon with', async () => {
    expect((await copied('Copy table as CSV', TABLE)).split('\r\n')).toEqual([
      'Name,Price',
      '"""Big"", round",3',
      '"\'=IMPORTXML(""https://example.org"")",-5 %',
      'x^2,',
    ]);
    expect(screen.getByText('Copied')).toBeInTheDocument();
  });

  it('is copied as it was written', async () => {
    expect(await copied('Copy table as Markdown', `Before\n\n${TABLE}\n\nAfter`)).toBe(TABLE);
  });

  it('is copied without the marks of what it stands in', async () => {
    const quoted = '| a |\n| - |\n| b |';

    expect(await copied('Copy table as Markdown', quoted.replace(/^/gm, '> '))).toBe(quoted);
  });

  it('has its columns where the Markdown says', () => {
    showMarkdown(TABLE);

    expect(screen.getByRole('columnheader', { name: 'Price' })).toHaveStyle({ textAlign: 'right' });
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveStyle({ textAlign: 'left' });
  });
});
