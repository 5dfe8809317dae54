import {createHash} from 'node:crypto';
import {expect, test} from 'vitest';
import {apply, backup, desk, enterFactory, plan} from './naive-client.ts';

const backupLines = backup.slice(backup.indexOf('version 5.2'), backup.indexOf('\nend\n') + 5);

test('the backup fixture agrees with its own trailer', () => {
  const digest = createHash('sha256').update(backupLines).digest('hex');
  expect(backup).toContain(`! eof lines ${backupLines.split('\n').length - 1} sha256 ${digest}`);
});

test('the backup typed into a factory unit comes back line for line', async () => {
  const {clock, unit, client} = desk();
  const answers = await clock.run(async () => {
    await enterFactory(client);
    return apply(client, plan());
  });
  expect(answers.filter(line => line.startsWith('%'))).toEqual([
    '% Warning: W-2210 link speed is fixed, the other side must be fixed too.'
  ]);
  expect(unit.inspect().portable).toBe(backupLines);
});
