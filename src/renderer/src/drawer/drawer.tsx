import type {ReactNode} from 'react';
import type {Tool} from '#words/screens/tool.ts';
import {Drawer as Column} from '../parts/drawer.tsx';
import {openTool, useView} from '../store/view.ts';
import {useWords} from '../store/words.ts';
import {Bench} from './bench.tsx';
import {CallPad} from './call-pad.tsx';
import {ConsoleBeside} from './console.tsx';
import {Hands} from './hands.tsx';
import {Notes} from './notes.tsx';
import {Photos} from './photos.tsx';

/** What accompanies every step, also while the machine works. */
export function Drawer() {
  const tool = useView(view => view.tool);
  const {shell, beside} = useWords().screens;
  return (
    <Column
      key={tool}
      open={tool !== null}
      title={tool === null ? '' : shell.tools[tool]}
      closeWord={beside.close}
      onClose={() => openTool(null)}
      wide={tool === 'console'}
    >
      {tool !== null && contents[tool]}
    </Column>
  );
}

const contents: Readonly<Record<Tool, ReactNode>> = {
  calls: <CallPad />,
  photos: <Photos />,
  notes: <Notes />,
  hands: <Hands />,
  console: <ConsoleBeside />,
  bench: <Bench />
};
