import {readFileSync} from 'node:fs';
import type {Transport} from '#core/ports.ts';
import {loadScenario, type Scenario} from '#simulator/scenario.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';
import {createVirtualClock, type VirtualClock} from '#simulator/virtual-clock.ts';

/** A person with a terminal program and no haste: types a line, waits for a prompt, reads. */
export interface Client {
  /** Everything that came, CR removed. */
  readonly screen: () => string;
  /** The same with CR and all. */
  readonly raw: () => string;
  type(text: string): Promise<void>;
  /** Waits until the screen, from the last read on, ends with a match; gives what came since. */
  until(shape: RegExp, seconds?: number): Promise<string>;
  /** Types a line and waits for the next prompt; gives the lines between. */
  send(line: string, prompt?: RegExp, seconds?: number): Promise<readonly string[]>;
}

export const anyPrompt = /(?:^|\n)[A-Za-z0-9-]{1,20}(?:>|#|\([a-z-]+\)#) $/;

export function scenario(name: string): Scenario {
  const file = `resources/scenarios/${name}.yaml`;
  return loadScenario(readFileSync(file, 'utf8'), file);
}

export interface Desk {
  readonly clock: VirtualClock;
  readonly unit: SimulatedUnit;
  readonly transport: Transport;
  readonly client: Client;
}

export function desk(options: {scenario?: string; faults?: readonly string[]; seed?: number} = {}): Desk {
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 21, 18, 40)});
  const unit = createUnit({
    scenario: scenario(options.scenario ?? 'shinjuku'),
    faults: options.faults ?? [],
    seed: options.seed ?? 1,
    clock
  });
  const transport = unit.console();
  return {clock, unit, transport, client: clientOn(transport, clock)};
}

export function clientOn(transport: Transport, clock: Pick<VirtualClock, 'after'>): Client {
  let all = '';
  let read = 0;
  let look = (): void => undefined;
  transport.onBytes(bytes => {
    all += Buffer.from(bytes).toString('latin1');
    look();
  });
  const until = (shape: RegExp, seconds = 60): Promise<string> =>
    new Promise((resolve, reject) => {
      const cancel = clock.after(seconds * 1000, () => {
        look = () => undefined;
        reject(new Error(`waited ${seconds} s for ${shape} in ${JSON.stringify(all.slice(read).slice(-400))}`));
      });
      look = () => {
        const fresh = all.slice(read).replaceAll('\r', '');
        if (!shape.test(fresh)) return;
        look = () => undefined;
        cancel();
        read = all.length;
        resolve(fresh);
      };
      look();
    });
  const type = (text: string): Promise<void> => transport.write(Buffer.from(text, 'latin1'));
  return {
    screen: () => all.replaceAll('\r', ''),
    raw: () => all,
    type,
    until,
    send: async (line, prompt = anyPrompt, seconds = 60) => {
      await type(`${line.replaceAll('?', '\x16?')}\r`);
      const answer = await until(prompt, seconds);
      return answer.split('\n').slice(1, -1);
    }
  };
}

/** Factory unit: first login with the label's password, a new one, enable, no paging. */
export async function enterFactory(client: Client, serial = 'VN100-24A3-01962'): Promise<void> {
  await client.type('\r');
  await client.until(/login: $/);
  await client.send('admin', /Password: $/);
  await client.send(`vsr-${serial.slice(-5)}`, /\[yes\/no\]: $/);
  await client.send('no', /New password: $/);
  await client.send('Fx-setup-0001', /Retype new password: $/);
  await client.send('Fx-setup-0001');
  await client.send('enable');
  await client.send('terminal length 0');
  await client.send('terminal width 0');
}

export const backup = readFileSync('test/fixtures/backup-shinjuku.txt', 'utf8');

export function plan(text = backup): readonly string[] {
  const lines = text.split('\n');
  return [
    'no ip dhcp pool MAINT',
    ...lines.slice(lines.findIndex(line => line.startsWith('version')) + 1, lines.indexOf('end'))
  ];
}

/** Applies a configuration one line at a prompt; gives every answer that came. */
export async function apply(client: Client, lines: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = [];
  await client.send('configure terminal');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '!') continue;
    const banner = /^banner login (\S)$/.exec(line)?.[1];
    if (banner === undefined) {
      answers.push(...(await client.send(line)));
      continue;
    }
    await client.send(line, /banner> $/);
    while (lines[++at] !== banner) await client.send(lines[at] ?? '', /banner> $/);
    answers.push(...(await client.send(banner)));
  }
  await client.send('end');
  return answers;
}
