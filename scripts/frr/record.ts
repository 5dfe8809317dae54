// npm run frr:record: what vtysh says, byte by byte, into test/fixtures/frr. docs/devices/frr.md tells what it shows.
import {mkdirSync, writeFileSync} from 'node:fs';
import {stringify} from 'yaml';
import type {Transport} from '#core/ports.ts';
import {openSerial} from '#main/device/serial.ts';
import {openSsh} from '#main/device/ssh.ts';
import {conversations, type Conversation} from './conversations.ts';
import {startFrr, type FrrUnit} from './unit.ts';

const folder = new URL('../../test/fixtures/frr/', import.meta.url);
const serial = {data: 8, parity: 'none', stop: 1, flow: 'none'} as const;
const ssh = {port: 22, shell: true, exec: false, columns: 512, settleMs: 0, window: 4096, legacy: false};
/** Nothing more comes when nothing came for so long. */
const quietMs = 250;

mkdirSync(folder, {recursive: true});
for (const conversation of conversations) {
  const unit = await startFrr(conversation.configuration);
  const events = await played(await opened(unit, conversation), conversation);
  await unit.close();
  const {name, by, what} = conversation;
  const header = {
    provenance: 'recorded',
    from: `FRRouting ${unit.version} (Debian), vtysh ${by}`,
    what,
    when: new Date().toISOString().slice(0, 10)
  };
  writeFileSync(new URL(`${name}.txt`, folder), `${stringify(header)}---\n${events.join('\n')}\n`);
}

async function opened(unit: FrrUnit, {by}: Conversation): Promise<Transport> {
  if (by.startsWith('on a console')) {
    const line = await unit.console({columns: by.endsWith('80') ? 80 : 512});
    const port = await openSerial({path: line.path, baud: 115_200, line: serial});
    if (!port.ok) throw new Error(port.problem.kind);
    return port.value;
  }
  const {port, user, password, fingerprint} = await unit.sshd();
  const credentials = [{name: 'site-password', value: password}] as const;
  const shell = await openSsh({host: '127.0.0.1', port, user, credentials, hostKey: fingerprint, shell: ssh});
  if (!shell.ok) throw new Error(shell.problem.kind);
  return shell.value.transport;
}

/** One line for each thing that was said: `<` by the unit, until it fell silent, `>` by us; bytes as JSON writes them. */
async function played(transport: Transport, {steps}: Conversation): Promise<readonly string[]> {
  const events: string[] = [];
  let said = '';
  let last = performance.now();
  transport.onBytes(bytes => {
    said += Buffer.from(bytes).toString('latin1');
    last = performance.now();
  });
  const hear = async (until: () => boolean) => {
    last = performance.now();
    while (!until()) await new Promise(resolve => setTimeout(resolve, 1));
    if (said !== '') events.push(`< ${JSON.stringify(unnamed(said))}`);
    said = '';
  };
  const silence = () => performance.now() - last > quietMs;
  await hear(() => said.endsWith('# '));
  for (const step of steps) {
    const {send, after = ''} = typeof step === 'string' ? {send: step} : step;
    events.push(`> ${JSON.stringify(send)}`);
    await transport.write(Buffer.from(send, 'latin1'));
    await hear(after === '' ? silence : () => said.includes(after));
  }
  await transport.close();
  return events;
}

/** The machine that it ran on is nobody's business. */
function unnamed(said: string): string {
  return said.replaceAll(/on Linux\([^)]*\)/gu, 'on Linux(6.1.0)').replaceAll(/\/tmp\/frr-\w+/gu, '/etc/frr');
}
