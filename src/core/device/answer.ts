import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Recorder} from '../transcript/recorder.ts';
import {lost, type Channel} from './channel.ts';
import type {Profile, Question} from './profile.ts';
import {executedIn} from './fragment.ts';
import {isBootText, looksLikeQuestion, shownHost, type Place} from './prompt.ts';
import {shownCommand, shownFragment} from './shown-command.ts';

/** A line to be sent under gate: proved by its echo before RETURN, answered by a prompt after it. */
export interface Command {
  readonly text: string;
  /** The text holds one: of echo and answer nothing is recorded before both are whole, and then no part of a secret. */
  readonly secret: boolean;
  /** What may be said of it in a Problem. */
  readonly shown: string;
  /** How long the unit may be busy beyond the usual, milliseconds. */
  readonly busyMs: number;
  /** Questions that may come, with their answers; any other question stops the conversation unanswered. */
  readonly questions: readonly Question[];
  /** Hosts whose prompt ends the answer: the unit's name, and its new one where the line names it anew. */
  readonly hosts: readonly string[];
  /** It was sent with its RETURN, unproved: its echo may follow lines that still belong to the answer before. */
  readonly whole: boolean;
  /** What was typed behind it. */
  readonly ahead: string | undefined;
  /** The line stands in a text block: no prompt need follow it. */
  readonly block: boolean;
  /** The unit may ask for a password after it; after any other line that is a question nobody foresaw. */
  readonly password: boolean;
}

/** `unanswered`: the unit has shown no line end; the line may still stand on its screen. */
export type Answered =
  | {readonly is: 'unanswered'}
  | {
      readonly is: 'answered';
      /** The line as it stood on the screen when its end came. */
      readonly echo: string;
      readonly lines: readonly string[];
      /** Where the unit stands; undefined inside a text block that shows no prompt. */
      readonly place: Place | undefined;
    };

const answerMs = 10_000;
/** A unit ends the line on the screen at once, however long it is busy with it afterwards. */
const lineEndMs = 4000;
/** Silence after which a text block that shows no prompt waits for its next line. */
const blockMs = 300;
const sureMs = 100;

export interface AnswerOptions {
  readonly channel: Channel;
  readonly profile: Profile;
  readonly recorder: Recorder;
  /** Where the unit stands now, whatever of the next line was typed behind this one. */
  readonly place: () => Place | undefined;
}

/** Collects what a unit answers after RETURN until it waits for the next line. The first complete line is the echo. */
export function readAnswer(options: AnswerOptions, command: Command): Promise<Result<Answered>> {
  const read = () => collect(options, command);
  return command.secret ? options.recorder.hush('secret', read, answered => fromEcho(answered, command)) : read();
}

async function collect(options: AnswerOptions, command: Command): Promise<Result<Answered>> {
  const {channel} = options;
  const lines: string[] = [];
  const answerWaitMs = answerMs + 2 * command.busyMs;
  for (;;) {
    const wait = await channel.until(
      () => arrival(options, command, lines),
      () => {
        if (command.block && nothingMore(channel, lines)) return blockMs;
        return lines.length === 0 && channel.screen.held === undefined ? lineEndMs : answerWaitMs;
      }
    );
    if (wait.is === 'gone') return lost(wait, command.shown);
    if (wait.is === 'late' && command.block && nothingMore(channel, lines))
      return ok({is: 'answered', echo: lines[0] ?? channel.screen.held ?? '', lines: [], place: undefined});
    if (wait.is === 'late' && lines.length === 0 && channel.screen.held === undefined) return ok({is: 'unanswered'});
    if (wait.is === 'late') return stuck(options, {command, lines, waitedMs: wait.waitedMs});
    if (wait.value === 'reload') return failed(problem('unit-reloaded', {during: command.shown}));
    const sure = await isSure(options, wait.value);
    if (!sure.ok) return sure;
    if (!sure.value) continue;
    const end = await meet(options, command, wait.value);
    if (!end.ok) return end;
    if (end.value) return ok({is: 'answered', echo: lines[0] ?? '', lines: lines.slice(1), place: end.value});
  }
}

/** The echo of a line that was sent unproved, and what the unit said to it; nothing where no line is that echo. */
export function fromEcho(answered: Result<Answered>, {text}: Pick<Command, 'text'>): readonly string[] {
  if (!answered.ok || answered.value.is === 'unanswered') return [];
  const all = [answered.value.echo, ...answered.value.lines];
  const at = all.findIndex(one => one.endsWith(text.trimEnd()));
  return at < 0 ? [] : all.slice(at);
}

/** Inside a text block of a dialect without a prompt there: the echo has ended, and nothing follows it. */
function nothingMore({screen}: AnswerOptions['channel'], lines: readonly string[]): boolean {
  return screen.current === '' && lines.length + (screen.held === undefined ? 0 : 1) === 1;
}

function arrival(
  {channel, profile, place: standing}: AnswerOptions,
  command: Command,
  lines: string[]
): Place | 'reload' | undefined {
  const {screen} = channel;
  const fresh = screen.take();
  lines.push(...fresh);
  const seen = [...fresh, screen.held ?? '', screen.current];
  if (seen.some(line => isBootText(profile, line))) return 'reload';
  if (!(command.whole ? lines.some(line => line.endsWith(command.text.trimEnd())) : lines.length > 0)) return undefined;
  const question = command.questions.find(one => one.re.test(screen.current));
  if (question) return {is: 'question', question, text: screen.current};
  const place = standing();
  if (place?.is === 'prompt' && !command.hosts.some(host => shownHost(profile, host) === place.host)) return undefined;
  return place;
}

/** A prompt is proved by the next line's echo; anything else only by silence: output may look like it in passing. */
async function isSure({channel}: AnswerOptions, place: Place): Promise<Result<boolean>> {
  if (place.is === 'prompt' || place.is === 'block') return ok(true);
  const {screen} = channel;
  const {seen} = screen;
  const moved = await channel.until(() => (screen.seen === seen ? undefined : true), sureMs);
  return moved.is === 'gone' ? lost(moved, 'answer') : ok(moved.is === 'late');
}

/** Goes on past a pager or a foreseen question (gives undefined), or says where the answer ends. */
async function meet(options: AnswerOptions, command: Command, place: Place): Promise<Result<Place | undefined>> {
  const {channel, profile, recorder} = options;
  if (place.is === 'prompt' || place.is === 'block' || (place.is === 'password' && command.password)) return ok(place);
  if (place.is === 'login')
    return failed(problem('connection-lost', {during: command.shown, words: place.text.trim()}));
  if (place.is === 'loader') return failed(problem('unit-in-loader', {prompt: place.text}));
  if (place.is === 'password' || (place.is === 'question' && !command.questions.includes(place.question)))
    return failed(problem('unit-asks', {question: place.text, after: command.shown}));
  const reply = place.is === 'pager' ? profile.pager.key : place.question.send + profile.transport.serial.newline;
  if (place.is === 'question') recorder.note(`→ ${place.question.send}`);
  channel.send(reply);
  const {screen} = channel;
  const left = await channel.until(
    () => (screen.current === place.text && screen.waiting === 0 ? undefined : true),
    answerMs
  );
  return left.is === 'gone' ? lost(left, command.shown) : ok(undefined);
}

interface Stuck {
  readonly command: Command;
  readonly lines: readonly string[];
  readonly waitedMs: number;
}

function stuck({channel, profile, recorder}: AnswerOptions, {command, lines, waitedMs}: Stuck): Result<never> {
  const {current} = channel.screen;
  // A fragment may even have named the unit anew, so that no prompt of its is known any more.
  const taken = command.ahead === undefined ? undefined : executedIn(profile, lines.slice(1));
  if (command.ahead !== undefined && taken !== undefined) {
    const fragment = shownFragment(profile, command.ahead, taken);
    return failed(problem('fragment-executed', {command: shownCommand(profile, command.ahead), fragment}));
  }
  return looksLikeQuestion(current)
    ? failed(problem('unit-asks', {question: recorder.mask(current), after: command.shown}))
    : failed(problem('unit-late', {command: command.shown, waitedMs}));
}
