import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './app.tsx';
import './look/base.css';

async function start(): Promise<void> {
  // In Electron the preload has opened the door already.
  if (!('bridge' in window)) await import('./wire.ts');
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  );
}

void start();
