import {StrictMode, type ComponentType} from 'react';
import {I18nProvider} from 'react-aria-components';
import {createRoot} from 'react-dom/client';
import {ChecksPage} from './gallery/checks.tsx';
import {ConsolePage} from './gallery/console.tsx';
import {DialogPage} from './gallery/dialog.tsx';
import {FormsPage} from './gallery/forms.tsx';
import {LinesPage} from './gallery/lines.tsx';
import {OrdersPage} from './gallery/orders.tsx';
import {ProblemPage} from './gallery/problem.tsx';
import {SignPage} from './gallery/sign.tsx';
import {WalkPage} from './gallery/walk.tsx';
import {WorkPage} from './gallery/work.tsx';
import './gallery/gallery.css';
import './look/base.css';
import {applyLook, looks} from './look/look.ts';

/** Every part in every state, on pages that look like the steps: for eyes and for tests, never in the product. */
const pages: Readonly<Record<string, ComponentType>> = {
  work: WorkPage,
  orders: OrdersPage,
  checks: ChecksPage,
  forms: FormsPage,
  lines: LinesPage,
  problem: ProblemPage,
  walk: WalkPage,
  sign: SignPage,
  console: ConsolePage,
  dialog: DialogPage
};

const asked = new URLSearchParams(location.search);
const look = looks.find(one => one === asked.get('look')) ?? 'light';
applyLook({look, language: 'ja', largeText: asked.has('large')});
const Page = pages[asked.get('page') ?? 'work'] ?? WorkPage;
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="ja-JP">
      <Page />
    </I18nProvider>
  </StrictMode>
);
