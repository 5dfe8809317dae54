import {ConsoleView} from '../parts/console-view.tsx';
import {consoleFeed} from '../store/console.ts';
import {useWords} from '../store/words.ts';

/** What the unit says, from every step; nothing is typed here. */
export function ConsoleBeside() {
  const said = useWords().screens.beside.console;
  return (
    <>
      <p>{said.lead}</p>
      <ConsoleView label={said.title} feed={consoleFeed} loading={said.loading} />
    </>
  );
}
