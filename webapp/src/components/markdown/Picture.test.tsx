import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import '@/i18n';
import { showLanguage } from '@/i18n';
import { ApiProblem } from '@/lib/api/problem';
import { Picture } from './Picture';
import { PicturesContext, type FetchPicture } from './pictures';

const WALL = 'https://pictures.example.org/wall.png';

beforeEach(async () => {
  await showLanguage('en');
  URL.createObjectURL = vi.fn(() => 'blob:wall');
  URL.revokeObjectURL = vi.fn();
});

function show(fetchPicture: FetchPicture | null, src = WALL) {
  render(
    <PicturesContext value={fetchPicture}>
      <Picture src={src} alt="A wall" />
    </PicturesContext>,
  );
}

it('is fetched by nobody until somebody asks for it, and then by the server', async () => {
  const fetchPicture = vi.fn(() => Promise.resolve(new Blob(['x'])));
  show(fetchPicture);
  expect(screen.queryByRole('img')).toBeNull();
  expect(fetchPicture).not.toHaveBeenCalled();

  await userEvent.click(screen.getByRole('button', { name: 'Show A wall from pictures.example.org' }));

  expect(await screen.findByRole('img', { name: 'A wall' })).toHaveAttribute('src', 'blob:wall');
  expect(fetchPicture).toHaveBeenCalledWith(WALL);
  expect(screen.getByRole('link', { name: /A wall/ })).toHaveAttribute('href', WALL);
});

it('says why it cannot be shown, and leads to it', async () => {
  show(() => Promise.reject(new ApiProblem('picture_unreachable', 422, 'no')));

  await userEvent.click(screen.getByRole('button', { name: /Show A wall/ }));

  expect(await screen.findByRole('alert')).toHaveTextContent('There is no picture to be had there just now.');
  expect(screen.getByRole('link', { name: /A wall/ })).toHaveAttribute('href', WALL);
  expect(screen.getByRole('button', { name: /Show A wall/ })).toBeEnabled();
});

it.each(['/api/auth/me', 'data:image/png;base64,AAAA', ''])(
  'is none that can be asked for at "%s"',
  (src) => {
    show(() => Promise.resolve(new Blob(['x'])), src);

    expect(screen.queryByRole('button')).toBeNull();
  },
);

it('is a link where no server can be asked', () => {
  show(null);

  expect(
    screen.getByRole('link', { name: 'A wall (picture from pictures.example.org)' }),
  ).toBeInTheDocument();
});
