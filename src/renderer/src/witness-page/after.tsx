import {witnessPage as said} from '#words/ja/witness-page.ts';
import {Button} from '../parts/button.tsx';
import {Whole} from '../parts/whole.tsx';

export type AfterProps = {
  readonly mode: 'signed' | 'asked' | 'declined';
  readonly control: string;
  readonly training: boolean;
  readonly onEngineer: () => void;
};

/** What is said once it is answered; the laptop goes back by hand. */
export function After({mode, control, training, onEngineer}: AfterProps) {
  const text = mode === 'signed' ? said.signed(control) : mode === 'asked' ? said.asked : said.declined;
  return (
    <main className="witness witness-after" lang="ja">
      <div className="witness-said">
        {training && <p className="witness-training">{said.training}</p>}
        <p className="witness-thanks" role="status">
          <Whole text={text} />
        </p>
      </div>
      <Button onPress={onEngineer}>{said.engineer}</Button>
    </main>
  );
}
