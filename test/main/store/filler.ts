/** Fills the (tiny) file system that `folder` lies on, and says as JSON what the store made of it. */
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {order, payload, problemOf, storeIn, tryStore} from './place.ts';

const [folder = ''] = process.argv.slice(2);
const ballast = join(folder, 'ballast');
writeFileSync(ballast, Buffer.alloc(256 * 1024, 1));
const store = await storeIn(folder);
const reserved = problemOf(await store.reserve());

let acknowledged = 0;
let full;
while (full === undefined) {
  const drafts = [0, 1, 2].map(part => ({kind: 'line-sent', by: 'app' as const, data: payload(acknowledged + part)}));
  full = problemOf(await store.append(order, drafts));
  if (full === undefined) acknowledged += 3;
}
const put = problemOf(await store.put(order, 'transcript', new Uint8Array(512 * 1024)));
const whileFull = await store.read(order);

rmSync(ballast);
const more = await store.append(order, [{kind: 'line-sent', by: 'app', data: payload(acknowledged)}]);
await store.close();
const again = await storeIn(folder);
const after = await again.read(order);
await again.close();

// A store that can't even begin: the disk is full before it exists.
writeFileSync(ballast, Buffer.alloc(1));
let begun;
try {
  writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024));
} catch {
  begun = problemOf(await tryStore(join(folder, 'fresh')));
}
console.log(
  JSON.stringify({
    reserved,
    full,
    put,
    begun,
    acknowledged,
    whileFull: whileFull.ok && whileFull.value.length,
    more: more.ok,
    after: after.ok && after.value.length
  })
);
