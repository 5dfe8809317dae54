import {expect, test} from 'vitest';
import {program, temporary} from './program.ts';

test('the ports of this laptop are listed, or it is said why they cannot be', async () => {
  const ran = await program(temporary(), 'ports');
  const told = ran.code === 0 ? ran.stdout : ran.stderr;
  expect(told).toMatch(
    ran.code === 0 ? /^(\S.*\n)*$/u : /^\nP-\d{3} .*\n {2}.*\n {2}→ .*\n\{"number":"P-\d{3}","kind":"ports-not-listed"/u
  );
  expect([0, 2]).toContain(ran.code);
});
