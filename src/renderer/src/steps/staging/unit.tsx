import {Facts, type Fact} from '../../parts/facts.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Label} from '../../shell/label.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';

/** Who is on the console, and how it stands: only what was read back is called so. */
export function Unit() {
  const {unit: words, outcome, run} = useWords().screens.staging;
  const {unit} = useVisit();
  return (
    <div className="unit">
      <h2>{outcome.title}</h2>
      <Outcome />
      <h2>{words.title}</h2>
      {unit === null ? (
        <p>{words.none}</p>
      ) : (
        <Facts
          columns={2}
          items={[
            {name: words.serial, value: unit.serial, kind: 'code', note: words.as[unit.as]},
            {name: words.model, value: unit.model, kind: 'code'},
            {
              name: words.firmware,
              value: unit.firmware,
              kind: 'code',
              note: unit.cover === 'near' ? words.near : undefined
            },
            {name: words.mac, value: unit.mac, kind: 'code'},
            {name: words.using, value: unit.using === null ? words.usingNone : run.passwords[unit.using]}
          ]}
        />
      )}
      <NewLabel />
    </div>
  );
}

export function NewLabel() {
  const {unit: words} = useWords().screens.staging;
  return (
    <Label
      unit="new"
      words={{
        label: words.label,
        hint: words.labelHint,
        press: words.labelPress,
        fits: words.labelFits,
        differs: words.labelDiffers
      }}
    />
  );
}

/** 保存しました stands here only when the saved configuration was read back. */
function Outcome() {
  const {outcome: words} = useWords().screens.staging;
  const {readBack, saved, reloaded, paper, plan, changes} = useVisit();
  const adopted = changes.filter(one => one.state === 'adopted').length;
  const savedMark = {no: {tone: 'plain', symbol: '○'}, intended: unknown, refused: bad, yes: good} as const;
  const items: readonly Fact[] = [
    {
      name: words.readBack,
      value:
        readBack === null ? (
          <Mark tone="plain" symbol="○" word={words.readBackNot} />
        ) : readBack.green ? (
          <Mark {...good} word={words.readBackGood(readBack.differences)} />
        ) : readBack.red <= adopted ? (
          <Mark tone="attention" symbol="!" word={words.readBackAdopted(readBack.red)} />
        ) : (
          <Mark {...bad} word={words.readBackBad(readBack.red)} />
        )
    },
    {
      name: words.saved,
      value: <Mark {...savedMark[saved]} word={words.savedIs[saved]} />,
      note: saved !== 'yes' && (plan?.attempts ?? 0) > 0 ? words.unsaved : undefined
    },
    ...(paper.reload
      ? [{name: words.reloaded, value: <Mark {...reloadMarks[reloaded]} word={words.reloadedIs[reloaded]} />}]
      : [])
  ];
  return <Facts items={items} />;
}

const good = {tone: 'good', symbol: '✓'} as const;
const bad = {tone: 'bad', symbol: '×'} as const;
const unknown = {tone: 'attention', symbol: '－'} as const;
const reloadMarks = {no: {tone: 'plain', symbol: '○'}, intended: unknown, yes: good} as const;
