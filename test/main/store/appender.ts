/**
 * A process to be killed: appends one event after the other and says `ack <count>` once each is durable.
 * Arguments: folder, how many (0: until it is killed), 'put' to seal files instead, 'hold' to stay idle at the end. A Problem is said as JSON, and the append tried once more.
 */
import {writeSync} from 'node:fs';
import {order, payload, tryStore} from './place.ts';

const [folder = '', limit = '0', what = 'append'] = process.argv.slice(2);
// Not process.stdout: these bytes are in the pipe before the next append begins, whatever then happens.
const say = (line: string): void => void writeSync(1, `${line}\n`);

const opened = await tryStore(folder);
if (!opened.ok) {
  say(JSON.stringify(opened.problem));
  process.exit(2);
}
const store = opened.value;
const kept = await store.read(order);
let count = kept.ok ? kept.value.length : 0;
say(`open ${count}`);
for (let left = Number(limit) || Infinity, problems = 0; left > 0 && problems < 2; left -= 1) {
  const data = payload(count);
  const done =
    what === 'put'
      ? await store.put(order, 'transcript', Buffer.from(data.text))
      : await store.append(order, [{kind: 'line-sent', by: 'app', data}]);
  say(done.ok ? `ack ${count}` : JSON.stringify(done.problem));
  if (done.ok) count += 1;
  else problems += 1;
  await new Promise(next => setImmediate(next));
}
if (what === 'hold') setInterval(() => undefined, 1000);
