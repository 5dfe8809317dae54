import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Mark, type Tone} from '../parts/mark.tsx';
import {useSnapshot} from '../store/mirror.ts';
import {heed, openTool, useView} from '../store/view.ts';
import {useWords} from '../store/words.ts';
import type {LineView, VisitView} from '#core/contract/snapshot.ts';
import type {Tool} from '#words/screens/tool.ts';
import {Display} from './display.tsx';

/** Over every screen: which order, how the unit is reached, what is at hand in every step. */
export function TopBar({visit}: {readonly visit: VisitView | null}) {
  const {shell} = useWords().screens;
  const lock = useSnapshot()?.lock.state;
  return (
    <div className="top">
      <div className="top-what">
        {visit === null ? <span className="top-name">{shell.name}</span> : <What visit={visit} />}
      </div>
      <div className="top-tools" role="toolbar" aria-label={shell.toolsLabel}>
        {visit !== null && toolsOf(visit).map(tool => <ToolButton key={tool} tool={tool} />)}
        <Display />
        {lock === 'open' && (
          <Button kind="quiet" onPress={() => void heed(call('lock.now', {}))}>
            {shell.lock}
          </Button>
        )}
      </div>
    </div>
  );
}

function What({visit: {paper, line, work}}: {readonly visit: VisitView}) {
  const {shell} = useWords().screens;
  const state = line.state === 'working' && work.is === 'paused' ? 'paused' : line.state;
  return (
    <>
      {paper.training && <Mark tone="training" symbol="◇" word={shell.training} />}
      <span className="top-name">
        <span className="top-order">{paper.order}</span> {paper.site.name}
      </span>
      <span role="status" aria-label={shell.lineLabel}>
        <Mark {...lineMarks[state]} word={shell.line[state]} />
      </span>
    </>
  );
}

const lineMarks: Readonly<Record<LineView['state'] | 'paused', {readonly tone: Tone; readonly symbol: string}>> = {
  none: {tone: 'plain', symbol: '○'},
  held: {tone: 'plain', symbol: '●'},
  working: {tone: 'accent', symbol: '▶'},
  paused: {tone: 'attention', symbol: '‖'},
  person: {tone: 'attention', symbol: '✎'},
  lost: {tone: 'bad', symbol: '×'}
};

function toolsOf({bench}: VisitView): readonly Tool[] {
  return ['calls', 'photos', 'notes', 'hands', 'console', ...(bench === null ? [] : (['bench'] as const))];
}

function ToolButton({tool}: {readonly tool: Tool}) {
  const {shell} = useWords().screens;
  const open = useView(view => view.tool === tool);
  return (
    <Button kind={open ? 'secondary' : 'quiet'} onPress={() => openTool(open ? null : tool)}>
      {shell.tools[tool]}
    </Button>
  );
}
