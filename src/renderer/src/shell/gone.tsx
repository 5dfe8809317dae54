import {useEffect} from 'react';
import {problem} from '#core/problem.ts';
import {Notice} from '../parts/notice.tsx';
import {useSnapshot} from '../store/mirror.ts';
import {tell, useView} from '../store/view.ts';
import {useWords} from '../store/words.ts';

/** Calm, over the whole width: what stands below is from before. A snapshot says that the host is back. */
export function Gone() {
  const {gone: words} = useWords().screens.shell;
  const snapshot = useSnapshot();
  const gone = useView(view => view.told?.kind === 'host-gone');
  useEffect(() => {
    if (useView.getState().told?.kind === 'host-gone') tell(null);
  }, [snapshot]);
  useEffect(() => {
    const lost = () => tell(problem('host-gone', {}));
    // Said by wire.ts; in Electron the window ends with its host.
    window.addEventListener('host-gone', lost);
    return () => window.removeEventListener('host-gone', lost);
  }, []);
  if (!gone) return null;
  return (
    <Notice kind="attention" word={words.word} live>
      {words.text}
    </Notice>
  );
}
