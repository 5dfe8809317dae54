import {afterEach, expect, test} from 'vitest';
import {accessOf} from '#main/host/access.ts';
import {sshServer, type Counted} from '../main/device/servers.ts';
import {reach, stagedDesk} from './reach-desk.ts';
import type {Desk} from './desk.ts';

let server: Counted | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A server of ten years ago, whose shell says nothing. */
async function oldServer(): Promise<Counted> {
  server = await sshServer({
    password: 'Fx-old-router-1',
    algorithms: {kex: ['diffie-hellman-group14-sha1'], cipher: ['aes128-cbc'], hmac: ['hmac-sha1']}
  });
  return server;
}

function accessTo({opened}: Desk, {port, fingerprint}: Counted, legacy: boolean) {
  const {profile} = opened.material;
  const {transport} = profile;
  const allowing = {...profile, transport: {...transport, ssh: {...transport.ssh, legacy}}};
  const material = {...opened.material, profile: allowing};
  const target = {kind: 'ssh', host: '127.0.0.1', port, hostKey: fingerprint} as const;
  const passwords = {setup: ['Fx-old-router-1'], site: undefined, enable: undefined};
  const job = {attempts: 0, people: {labels: {}}} as never;
  return accessOf({target, material, job, passwords});
}

test('old algorithms that the profile allows stand in the record, by name; the console shows them', async () => {
  const desk = await stagedDesk([]);
  const old = await oldServer();
  // The desk's time is virtual, the server's real: the connection is made before the visit begins.
  const opened = await accessTo(desk, old, true).open();
  if (!opened.ok) throw new Error(opened.problem.kind);
  await opened.value.transport.close();
  const {legacy} = opened.value;
  const transport = desk.unit.console();
  const {end, progress} = await reach(desk, {
    access: {open: async () => ({ok: true, value: {transport, hostKey: old.fingerprint, ...(legacy && {legacy})}})}
  });
  expect(end).toBe('staged');
  const names = ['diffie-hellman-group14-sha1', 'aes128-cbc', 'hmac-sha1'];
  const connected = [...desk.disk.records.values()]
    .flat()
    .map(record => JSON.parse(record.bytes) as {kind: string; data: {legacy?: readonly string[]}})
    .find(event => event.kind === 'connected');
  expect(connected?.data.legacy).toEqual(names);
  const shown = progress.flatMap(one => (one.is === 'entry' ? [one.entry.text] : []));
  expect(shown.join('\n')).toContain(names.join(', '));
});

test('without opt-in the same server is not spoken to, and no password reaches it', async () => {
  const desk = await stagedDesk([]);
  const old = await oldServer();
  expect(await accessTo(desk, old, false).open()).toMatchObject({problem: {kind: 'ssh-algorithms'}});
  expect(old.methods).toEqual([]);
});
