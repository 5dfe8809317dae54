import {useEffect, useState} from 'react';
import type {PortList} from '#core/contract/answers.ts';
import {call} from '../bridge.ts';

/** A port has no event when it comes or goes: the list is read every two seconds, and only while it is shown. */
export function usePorts(): PortList | undefined {
  const [list, setList] = useState<PortList>();
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await call('ports.list', {});
      if (stopped) return;
      if (answer.ok) setList(answer.value);
      timer = setTimeout(() => void look(), 2000);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);
  return list;
}
