import {ConsoleView} from '../parts/console-view.tsx';
import {consoleFeed} from '../store/console.ts';
import {useVisit} from '../store/mirror.ts';
import {useWords} from '../store/words.ts';

/** What the unit says, from every step; nothing is typed here. */
export function ConsoleBeside() {
  const said = useWords().screens.beside.console;
  const {line} = useVisit();
  return (
    <>
      <p>{line.state === 'none' || line.state === 'lost' ? said.none : said.lead}</p>
      <ConsoleView label={said.title} feed={consoleFeed} loading={said.loading} />
    </>
  );
}
