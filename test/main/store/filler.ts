/** Fills the (tiny) file system that `folder` lies on, and says as JSON what the store made of it. */
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {must, order, payload, problemOf, storeIn, trainingVault, tryStore} from './place.ts';

const [folder = ''] = process.argv.slice(2);
const ballast = join(folder, 'ballast');
writeFileSync(ballast, Buffer.alloc(256 * 1024, 1));
const store = await storeIn(folder);
// The order's key is there before the disk is full, as it is in the middle of a visit.
const early = must(await store.put(order, 'transcript', new Uint8Array(10)));
const reserved = problemOf(await store.reserve());

let acknowledged = 0;
let full;
while (full === undefined) {
  const drafts = [0, 1, 2].map(part => ({kind: 'line-sent', by: 'app' as const, data: payload(acknowledged + part)}));
  full = problemOf(await store.append(order, drafts));
  if (full === undefined) acknowledged += 3;
}
const put = problemOf(await store.put(order, 'transcript', new Uint8Array(512 * 1024)));
const earlyWhileFull = await store.get(early);
const whileFull = await store.read(order);

rmSync(ballast);
const more = await store.append(order, [{kind: 'line-sent', by: 'app', data: payload(acknowledged)}]);
await store.close();
const again = await storeIn(folder);
const after = await again.read(order);
await again.close();

// A store that can't even begin, and a vault that can't be changed.
const fresh = join(folder, 'fresh');
const vault = await trainingVault(fresh);
const engineer = {company: '再委託株式会社', name: '山田', standing: 'subcontractor'} as const;
try {
  writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024));
} catch {
  // Full to the last byte is what is wanted.
}
const begun = problemOf(await tryStore(fresh));
const vaultFull = problemOf(await vault.setEngineer(engineer));
rmSync(ballast);
const begunAfterAll = await tryStore(fresh);
const vaultAfter = (await trainingVault(fresh)).engineer() ?? 'none';

console.log(
  JSON.stringify({
    reserved,
    full,
    put,
    early: earlyWhileFull.ok,
    begun,
    begunAfterAll: begunAfterAll.ok,
    vaultFull,
    vaultAfter,
    acknowledged,
    whileFull: whileFull.ok && whileFull.value.length,
    more: more.ok,
    after: after.ok && after.value.length
  })
);
