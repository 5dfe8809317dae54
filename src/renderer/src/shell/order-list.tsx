import {useWords} from '../store/words.ts';

export function OrderList() {
  return <h1>{useWords().screens.shell.name}</h1>;
}
