import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './app.tsx';
import './look/base.css';

/** Absent in Electron, where the preload has opened the door already. */
const wires = import.meta.glob('./wire.ts');

async function start(): Promise<void> {
  if (!('bridge' in window)) await wires['./wire.ts']?.();
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  );
}

void start();
