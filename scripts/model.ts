// npm run model [-- --runs 2000 --seed 7]: random nights at the desk, more than `npm test` takes; a night that breaks a
// law is shrunk and told with its seed.
import {parseArgs} from 'node:util';
import {run} from './tool.ts';

const {values} = parseArgs({options: {runs: {type: 'string', default: '2000'}, seed: {type: 'string', default: '1'}}});
process.env['VSR_MODEL_RUNS'] = values.runs;
process.env['VSR_MODEL_SEED'] = values.seed;
const ran = await run('vitest', ['run', '--project', 'unit', 'test/core/desk/model.test.ts'], 'show');
process.stdout.write(ran.output);
process.exitCode = ran.code;
