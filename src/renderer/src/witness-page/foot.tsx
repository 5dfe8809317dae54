import {useState} from 'react';
import type {Statement} from '#core/witness/statement.ts';
import type {NoSign} from '#core/witness/sign-off.ts';
import {witnessPage as said} from '#words/ja/witness-page.ts';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import type {EntryMade} from './entry.tsx';
import type {Mode} from './page.tsx';
import {strokesOf} from './strokes.ts';

export type FootProps = {
  readonly statement: Statement;
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly entry: EntryMade;
  readonly onAnswered: (how: 'signed' | 'declined') => void;
  readonly onEngineer: () => void;
};

/** The three answers, always in sight; none is smaller than the others because it is the unwelcome one. */
export function Foot({statement, mode, setMode, entry, onAnswered, onEngineer}: FootProps) {
  const [state, setState] = useState<'idle' | 'pending' | 'failed'>('idle');
  const {digest} = statement;
  const answer = async (asked: Promise<{readonly ok: boolean}>, how: 'signed' | 'declined'): Promise<void> => {
    setState('pending');
    const {ok} = await asked;
    setState(ok ? 'idle' : 'failed');
    if (ok) onAnswered(how);
  };
  const sign = () => {
    const {company, department, name, remark, ink} = entry;
    const strokes = ink ? strokesOf(ink) : [];
    void answer(call('witness.sign', {digest, name, company, department, remark, strokes}), 'signed');
  };
  const decline = (reason: NoSign) => void answer(call('witness.decline', {digest, reason}), 'declined');
  return (
    <footer className="witness-foot">
      {state === 'failed' && <p role="alert">{said.notRecorded}</p>}
      {mode === 'ask' && <Back text={said.which} onBack={() => setMode('read')} />}
      {mode === 'decline' && (
        <>
          <Back text={said.why} onBack={() => setMode('read')} />
          <div className="witness-reasons">
            {said.reasons.map(([reason, text]) => (
              <Button key={reason} onPress={() => decline(reason)}>
                {text}
              </Button>
            ))}
          </div>
        </>
      )}
      {mode === 'read' && (
        <>
          <div className="witness-answers">
            <Button
              kind="primary"
              blocked={entry.name.trim() === '' && said.nameNeeded}
              pending={state === 'pending' && said.pending}
              onPress={sign}
            >
              {said.buttons.sign}
            </Button>
            <Button onPress={() => setMode('ask')}>{said.buttons.ask}</Button>
            <Button onPress={() => setMode('decline')}>{said.buttons.decline}</Button>
          </div>
          <Button kind="quiet" onPress={onEngineer}>
            {said.engineer}
          </Button>
        </>
      )}
    </footer>
  );
}

function Back({text, onBack}: {readonly text: string; readonly onBack: () => void}) {
  return (
    <div className="witness-back">
      <p role="status">{text}</p>
      <Button kind="quiet" onPress={onBack}>
        {said.back}
      </Button>
    </div>
  );
}
