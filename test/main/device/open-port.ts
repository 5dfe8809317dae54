import {openSerial} from '#main/device/serial.ts';

/** Another program: opens a line, says how that went, and holds it until its standard input ends. */
const [path = ''] = process.argv.slice(2);
const line = {data: 8, parity: 'none', stop: 1, flow: 'none'} as const;
const opened = await openSerial({path, baud: 9600, line});
process.stdout.write(`${JSON.stringify(opened.ok ? 'open' : opened.problem)}\n`);
if (opened.ok) {
  process.stdin.resume();
  process.stdin.on('end', () => void opened.value.close());
}
