import ssh2, {type ConnectConfig, type SFTPWrapper} from 'ssh2';
import {expect, test} from 'vitest';
import {serveSsh} from '#simulator/over-ssh.ts';
import {createScaledClock} from '#simulator/real-clock.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';
import {backup, clientOn, scenario} from './naive-client.ts';

const clock = createScaledClock({speed: 50});
const password = 'Fx-Adm-2026-a1';

function staged(faults: readonly string[] = []): SimulatedUnit {
  return createUnit({scenario: scenario('shinjuku'), faults: ['staged', ...faults], seed: 1, clock});
}

async function dial(port: number, more: Partial<ConnectConfig> = {}): Promise<ssh2.Client> {
  const client = new ssh2.Client();
  await new Promise<void>((resolve, reject) => {
    client.on('ready', resolve).on('error', reject);
    client.connect({host: '127.0.0.1', port, username: 'admin', password, ...more});
  });
  return client;
}

/** A session of SFTP on a unit of its own. */
async function files(
  unit: SimulatedUnit,
  work: (sftp: SFTPWrapper, client: ssh2.Client) => Promise<void>
): Promise<void> {
  const served = await serveSsh(unit, {port: 0, seed: 1});
  const client = await dial(served.port);
  try {
    await work(await opened(client), client);
  } finally {
    client.end();
    await served.close();
  }
}

function opened(client: ssh2.Client): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => client.sftp((fault, sftp) => (fault ? reject(fault) : resolve(sftp))));
}

/** A call of the wrapper as a promise. */
function ask<T>(call: (done: (fault: Error | undefined | null, value?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => call((fault, value) => (fault ? reject(fault) : resolve(value as T))));
}

const put = (sftp: SFTPWrapper, path: string, text: string) => ask<void>(done => sftp.writeFile(path, text, done));
const get = async (sftp: SFTPWrapper, path: string) =>
  (await ask<Buffer>(done => sftp.readFile(path, done))).toString();

test('what the unit keeps is read: running and startup with their trailer, the log', () => {
  const unit = staged();
  return files(unit, async sftp => {
    const {running, startup} = unit.inspect();
    expect(await get(sftp, '/config/running.txt')).toBe(
      `${running}${/! eof.*\n/.exec(await get(sftp, '/config/running.txt'))?.[0]}`
    );
    expect(await get(sftp, '/config/startup.txt')).toContain(startup ?? 'none');
    expect(await ask<{filename: string}[]>(done => sftp.readdir('/config', done))).toMatchObject([
      {filename: 'running.txt'},
      {filename: 'startup.txt'}
    ]);
    expect(await ask<{filename: string}[]>(done => sftp.readdir('/log', done))).toMatchObject([{filename: 'messages'}]);
    const {size} = await ask<{size: number}>(done => sftp.stat('/config/running.txt', done));
    expect(size).toBe((await get(sftp, '/config/running.txt')).length);
  });
});

test('a candidate is written beside and renamed in one step; what the unit keeps is not written', () =>
  files(staged(), async sftp => {
    await put(sftp, '/config/candidate.txt', 'first\n');
    await put(sftp, '/config/candidate.part', backup);
    await ask(done => sftp.rename('/config/candidate.part', '/config/candidate.txt', done));
    expect(await get(sftp, '/config/candidate.txt')).toBe(backup);
    await expect(get(sftp, '/config/candidate.part')).rejects.toThrow('No such file');
    for (const path of ['/config/startup.txt', '/config/running.txt', '/log/messages', '/config/../etc/passwd']) {
      await expect(put(sftp, path, 'x')).rejects.toThrow('Permission denied');
    }
    await expect(ask(done => sftp.rename('/config/candidate.txt', '/config/startup.txt', done))).rejects.toThrow(
      'Permission denied'
    );
    await expect(ask(done => sftp.unlink('/config/startup.txt', done))).rejects.toThrow('Permission denied');
    expect(await get(sftp, '/config/candidate.txt')).toBe(backup);
  }));

test('no space on the flash: the write fails with the reason', () =>
  files(staged(['flash-full']), async sftp => {
    await expect(put(sftp, '/config/candidate.txt', 'x')).rejects.toThrow('no space left');
  }));

test('by file, loaded and committed in the shell of the same connection', () => {
  const unit = staged();
  return files(unit, async (sftp, client) => {
    await put(
      sftp,
      '/config/candidate.txt',
      backup.replace(/! eof[^]*/, '').replace('snmp contact noc@', 'snmp contact new@')
    );
    const shell = clientOn(await shellOf(client), clock);
    await shell.until(/> $/);
    await new Promise(done => setTimeout(done, 20));
    await shell.send('enable', /Password: $/);
    await shell.send('Fx-Ena-2026-c3');
    await shell.send('terminal length 0');
    await shell.send('configure candidate');
    expect(await shell.send('load file candidate.txt replace')).toEqual(['% Loaded 294 commands.']);
    // Sealed again, each secret reads otherwise than before; the difference in clear text is one line.
    expect(await shell.send('show candidate diff')).toContain('+ snmp contact new@example.jp');
    expect((await shell.send('commit')).at(-1)).toMatch(/^% Committed 294 commands, checkpoint \d\.$/);
    expect(unit.inspect().portable).toContain('snmp contact new@example.jp\n');
    await put(sftp, '/config/candidate.txt', backup.replace('snmp contact noc@', 'snmp contact new@'));
    const [answer] = await shell.send('load file candidate.txt replace');
    expect(answer).toMatch(/^% Error: E-2104 checksum mismatch \(received 347 lines\)\./);
  });
});

test('the unit goes down: the connection goes with it', () => {
  const unit = staged();
  return files(unit, async (_, client) => {
    const gone = new Promise<void>(done => void client.on('close', () => done()));
    unit.world.power('off');
    await expect(gone).resolves.toBeUndefined();
  });
});

test('the old family: no files, old algorithms alone, the RSA key of the label', async () => {
  const unit = createUnit({scenario: scenario('old-family'), seed: 1, clock});
  const served = await serveSsh(unit, {port: 0, seed: 1});
  const login = {password: 'vsr-00880'};
  await expect(dial(served.port, login)).rejects.toThrow(/no matching/);
  const algorithms = {
    kex: ['diffie-hellman-group14-sha1'],
    cipher: ['aes128-cbc'],
    serverHostKey: ['ssh-rsa'],
    hmac: ['hmac-sha1']
  } as const;
  let seen = '';
  const client = await dial(served.port, {
    ...login,
    algorithms: {
      ...algorithms,
      kex: [...algorithms.kex],
      cipher: [...algorithms.cipher],
      serverHostKey: [...algorithms.serverHostKey],
      hmac: [...algorithms.hmac]
    },
    hostHash: 'sha256',
    hostVerifier: (hash: string) => {
      seen = `SHA256:${Buffer.from(hash, 'hex').toString('base64').replace(/=+$/, '')}`;
      return true;
    }
  });
  expect(seen).toBe(served.fingerprint);
  await expect(opened(client)).rejects.toThrow(/subsystem/);
  client.end();
  await served.close();
});

function shellOf(client: ssh2.Client): Promise<Parameters<typeof clientOn>[0]> {
  return new Promise((resolve, reject) =>
    client.shell({cols: 512}, (fault, channel) => {
      if (fault) return reject(fault);
      return resolve({
        medium: 'ssh',
        write: async bytes => void channel.write(bytes),
        onBytes: take => channel.on('data', (bytes: Buffer) => take(bytes)),
        closed: new Promise(done => channel.on('close', () => done({why: 'asked'}))),
        close: async () => void channel.end(),
        setBaud: async () => undefined
      });
    })
  );
}
