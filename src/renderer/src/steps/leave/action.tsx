import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';

/** The one next thing: close, then write the report, then go. */
export function Action() {
  const words = useWords();
  const {leave: said} = words.screens;
  const {ending, report, people, rail, wouldEnd} = useVisit();
  const [pending, press] = usePending();
  if (people.leftAt !== null) return <span role="status">{said.report.savedText}</span>;
  const closed = rail.some(one => one.step === 'leave' && one.state === 'closed');
  // Given up after something was sent: that has no end yet, and its report says where it stands.
  const stopped = ending === null && wouldEnd === 'stopped' && !closed;
  if (ending === null && !stopped) {
    return (
      <>
        <span>
          {said.close.would} <b>{words.visit.endings[wouldEnd].title}</b>
        </span>
        <Button
          kind="primary"
          blocked={wouldEnd === 'aborted' ? said.close.giveUpInstead : closed && said.close.signFirst}
          pending={pending && said.pending}
          onPress={() => void press(() => decide('visit.close', {}))}
        >
          {said.close.press}
        </Button>
      </>
    );
  }
  if (report === null)
    return (
      <>
        {ending !== null && <span role="status">{said.close.done(words.visit.endings[ending].title)}</span>}
        <Button
          kind="primary"
          pending={pending && said.report.writing}
          onPress={() => void press(() => decide('report.write', {}))}
        >
          {said.report.write}
        </Button>
      </>
    );
  return (
    <>
      <span>{said.leave.hint}</span>
      <Button
        kind="primary"
        pending={pending && said.pending}
        onPress={() => void press(() => decide('visit.leave', {}))}
      >
        {said.leave.press}
      </Button>
    </>
  );
}
