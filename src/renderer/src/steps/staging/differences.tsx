import {DiffView} from '../../parts/diff-view.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Mark} from '../../parts/mark.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import {differenceRows} from './difference-rows.ts';
import {usePage} from './use-page.ts';

/** Planned and running side by side; every difference with its class, those to be settled first. */
export function Differences() {
  const {differences: words} = useWords().screens.staging;
  const {readBack, plan} = useVisit();
  const mark = JSON.stringify([plan?.attempts, readBack]);
  const all = usePage('page.differences', mark);
  if (readBack === null) return <p>{words.notYet}</p>;
  const {red, harmless} = differenceRows(all ?? [], words);
  const view = {leftTitle: words.planned, rightTitle: words.running, classTitle: words.class};
  return (
    <div className="differences">
      {red.length === 0 && harmless.length === 0 && <p>{words.none}</p>}
      {red.length > 0 && (
        <>
          <p>
            <Mark tone="bad" symbol="×" word={words.red(red.length)} />
          </p>
          <DiffView label={words.label} {...view} rows={red} />
        </>
      )}
      {harmless.length > 0 && (
        <Fold level={2} title={words.harmless(harmless.length)}>
          <DiffView label={words.harmless(harmless.length)} {...view} rows={harmless} />
        </Fold>
      )}
    </div>
  );
}
