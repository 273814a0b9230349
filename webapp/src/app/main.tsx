import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/i18n';
import { restoreTheme } from '@/lib/theme';
import { App } from './App';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

restoreTheme();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
