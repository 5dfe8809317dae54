// npm run frr: a real FRR of its own on this machine, by SSH and by a console, until Enter or Ctrl-C.
import {once} from 'node:events';
import {frrHere} from './frr/place.ts';
import {startFrr} from './frr/unit.ts';

if (frrHere()) {
  const unit = await startFrr();
  const sshd = await unit.sshd();
  const line = await unit.console();
  process.stdout.write(
    [
      `FRR ${unit.version} (${unit.daemons.join(', ')}) in ${unit.folder}`,
      `ssh -p ${sshd.port} ${sshd.user}@127.0.0.1    password ${sshd.password}    key ${sshd.fingerprint}`,
      `console ${line.path}`,
      'Enter ends it.',
      ''
    ].join('\n')
  );
  process.on('SIGINT', () => process.stdin.destroy());
  process.stdin.resume();
  await Promise.race([once(process.stdin, 'data'), once(process.stdin, 'close'), once(process.stdin, 'end')]);
  process.stdin.destroy();
  await unit.close();
} else {
  process.stdout.write('FRR cannot run here: it needs the package frr, and root to become its user.\n');
  process.exitCode = 1;
}
