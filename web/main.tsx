import '@xterm/xterm/css/xterm.css';
import './theme/colours.css';
import './theme/base.css';
import './theme/controls.css';
import './theme/icons.css';
import './catalogue/catalogue.css';
import './classes/classes.css';
import './classes/screen/projector.css';
import './join/join.css';
import './markdown/markdown.css';
import './notices/notices.css';
import './recordings/recordings.css';
import './session/session.css';
import './session/checks.css';
import './session/dialog.css';
import './terminal/terminal.css';
import './trainer/trainer.css';
import './board/board.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/api-error';
import { App } from './app';
import { startI18n } from './i18n/i18n';
import { applyTheme } from './theme/theme';

const TRIES = 3;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < TRIES && error instanceof ApiError && error.status === 0,
    },
  },
});

applyTheme();
await startI18n();
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
