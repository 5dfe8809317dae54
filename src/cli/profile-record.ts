import {writeFixture, type Fixture} from '#core/qualify/fixture.ts';
import {record, type Recorded} from '#core/qualify/record.ts';
import {problem} from '#core/problem.ts';
import {words} from '#words/words.ts';
import {sayOrUsage} from './profile-qualify.ts';
import {meetingFor, unitGiven, type UnitGiven} from './profile-reach.ts';
import {qualificationOf, tellStep, today, writeFiles} from './profile-write.ts';
import {language, say} from './say.ts';

/**
 * `profile record`: a conversation with a unit, masked, as fixtures and a qualification file. It asks what the profile
 * asks and changes nothing.
 */
export async function profileRecord(args: readonly string[]): Promise<number> {
  const given = await unitGiven(args);
  if (!given.ok) return sayOrUsage(given.problem);
  const meeting = await meetingFor(given.value, tellStep);
  if (!meeting.ok) return say(meeting.problem);
  const recorded = await record(meeting.value);
  const files = filesOf(given.value, recorded);
  const written = await writeFiles(given.value.out, files);
  if (!written.ok) return say(written.problem);
  process.stderr.write(`${words(language).profile.written(files.size)}\n`);
  const {profile} = given.value.file;
  const results = Object.fromEntries(recorded.steps.map(one => [one.step, one.result]));
  process.stdout.write(
    `${JSON.stringify({profile: profile.id, unit: recorded.unit ?? null, steps: results, files: written.value})}\n`
  );
  const failed = recorded.steps.filter(one => one.result === 'failed').map(one => one.step);
  return failed.length > 0 ? say(problem('profile-not-proved', {profile: profile.id, failed})) : 0;
}

function filesOf(given: UnitGiven, recorded: Recorded): ReadonlyMap<string, string> {
  const {unit, answers, entries} = recorded;
  const who = unit ? `${unit.model} ${unit.firmware}` : 'unknown unit';
  const from = `${who}${given.real ? '' : ' (not said to be a real unit)'}, by ${given.by}`;
  const header = (what: string): Fixture['header'] => ({provenance: 'recorded', from, what, when: today()});
  const files = new Map<string, string>();
  for (const {command, refused, lines} of answers) {
    const what = refused ? `${command}, refused` : command;
    files.set(`${slug(command)}.txt`, writeFixture({header: {...header(what), answers: command}, lines}));
  }
  const lines = entries.map(({from: side, text}) => `${side.padEnd(5)} ${text}`);
  files.set('conversation.txt', writeFixture({header: header('the whole conversation, masked'), lines}));
  files.set('qualification.yaml', qualificationOf(given, recorded));
  return files;
}

function slug(command: string): string {
  return command.replaceAll(/[^\w.-]+/gu, '-');
}
