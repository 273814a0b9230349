import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import { restoreLanguage } from '@/i18n/language';
import { restoreTheme } from '@/lib/theme';
import { restoreTimeZone } from '@/lib/timeZone';
import { App } from './App';
import { begin } from './begin';
import { chatCode } from './page';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

restoreTheme();
restoreTimeZone();
// What the first page needs comes over the line together, not one after the other.
const queryClient = begin();
if (/^\/(chat\b|$)/.test(window.location.pathname)) chatCode().catch(() => undefined); // its page tries again
// Not awaited: what is fetched may need this very module, which would wait for it.
void restoreLanguage().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App queryClient={queryClient} />
    </StrictMode>,
  ),
);
