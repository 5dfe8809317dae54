// npm run bench [-- --only serial,ssh,stages]: one table. Seconds on simulated lines are the unit's own (virtual), so
// that they are the same on every machine; figures of the stages are this machine's.
import {parseArgs} from 'node:util';
import {networkPart, serialPart} from './bench/lines.ts';
import {stagesPart} from './bench/stages.ts';
import {type Part, tableOf} from './bench/table.ts';

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  serial: serialPart,
  ssh: networkPart,
  stages: stagesPart
};

const {values} = parseArgs({options: {only: {type: 'string', default: Object.keys(parts).join(',')}}});
const measured: Part[] = [];
for (const name of values.only.split(',')) {
  const part = parts[name];
  if (!part) throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(', ')}`);
  measured.push(await part());
}
process.stdout.write(tableOf(measured));
