import {failed, ok, type Result} from '../result.ts';
import {problem, type SecretName} from '../problem.ts';
import {lost} from './channel.ts';
import {Keyboard} from './keyboard.ts';
import {placeOf, shownHost, type Place} from './prompt.ts';
import {Session, type SessionOptions} from './session.ts';
import {wake, type WakeOptions} from './wake.ts';

/** A password by the name people know it by. */
export interface Credential {
  readonly name: SecretName;
  readonly value: string;
}

export interface LoginOptions extends SessionOptions, Omit<WakeOptions, 'channel' | 'profile' | 'random'> {
  readonly user: string;
  /** For a prompt that shows the given host, in the order of trying; each is tried once. */
  readonly credentialsFor: (factory: boolean) => readonly Credential[];
  readonly setupPassword: string | undefined;
  readonly enablePassword: string | undefined;
}

export interface LoggedIn {
  readonly session: Session;
  /** Which password opened the unit; undefined where somebody was logged in already. */
  readonly using: SecretName | undefined;
}

const stepMs = 15_000;
const steps = 24;

/** From any state to a session in exec mode with paging and wrapping off. */
export async function login(options: LoginOptions): Promise<Result<LoggedIn>> {
  const found = await wake(options);
  if (!found.ok) return found;
  const opened = await open(options, found.value);
  if (!opened.ok) return opened;
  const session = new Session(options, opened.value.place);
  const exec = await session.goTo('exec', options.enablePassword);
  if (!exec.ok) return exec;
  for (const text of options.profile.prepare) {
    const done = await session.enter({text});
    if (!done.ok) return done;
  }
  return ok({session, using: opened.value.using});
}

type Opened = {readonly place: Extract<Place, {is: 'prompt'}>; readonly using: SecretName | undefined};

async function open(options: LoginOptions, first: Place): Promise<Result<Opened>> {
  const {channel, recorder} = options;
  const tried: Credential[] = [];
  let place = first;
  for (let step = 0; step < steps; step += 1) {
    if (place.is === 'prompt') return ok({place, using: tried.at(-1)?.name});
    const reply = replyTo(options, place, tried);
    if (!reply.ok) return reply;
    if (place.is === 'login') {
      const typed = await new Keyboard(options).type(options.user);
      if (!typed.ok) return typed;
    } else recorder.note(`→ ${reply.value.shown}`);
    channel.screen.take();
    channel.send(reply.value.send);
    const next = await follow(options, place);
    if (!next.ok) return next;
    place = next.value;
  }
  return failed(problem('login-refused', {user: options.user, tried: tried.map(one => one.name)}));
}

/** What a place of the login dialog is answered with. */
function replyTo(options: LoginOptions, place: Place, tried: Credential[]): Result<{send: string; shown: string}> {
  const {profile, user} = options;
  const {newline} = profile.transport.serial;
  switch (place.is) {
    case 'login': {
      const factory = place.host === shownHost(profile, profile.login.factoryHost);
      const next = options.credentialsFor(factory).find(one => !tried.some(done => done.name === one.name));
      if (!next) return failed(problem('login-refused', {user, tried: tried.map(one => one.name)}));
      tried.push(next);
      return ok({send: newline, shown: user});
    }
    case 'password': {
      const given = tried.at(-1);
      return given ? ok({send: given.value + newline, shown: given.name}) : ok({send: newline, shown: 'RETURN'});
    }
    case 'question':
      return replyToQuestion(options, place);
    case 'pager':
      return ok({send: profile.pager.stop, shown: profile.pager.stop});
    case 'loader':
      return failed(problem('unit-in-loader', {prompt: place.text}));
    case 'block':
    case 'prompt':
      return ok({send: newline, shown: 'RETURN'});
  }
}

function replyToQuestion(
  {profile, setupPassword}: LoginOptions,
  place: Extract<Place, {is: 'question'}>
): Result<{send: string; shown: string}> {
  const {question} = place;
  const {newline} = profile.transport.serial;
  if (!question.secret) return ok({send: question.send + newline, shown: question.send});
  if (setupPassword === undefined) return failed(problem('secret-missing', {secret: 'setup-password'}));
  return ok({send: question.send.replace('{{setup-password}}', setupPassword) + newline, shown: 'setup-password'});
}

/** Waits for the next place; a lockout and a boot are told, silence after a password is told. */
async function follow({channel, profile}: LoginOptions, before: Place): Promise<Result<Place>> {
  const {screen} = channel;
  const lines: string[] = [];
  const next = await channel.until(() => {
    lines.push(...screen.take());
    const locked = lines.map(line => profile.login.locked.exec(line)).find(Boolean);
    if (locked) return {locked: Number(locked.groups?.['seconds'] ?? 0)};
    if (screen.current === before.text && lines.length === 0) return undefined;
    const place = placeOf(profile, screen.current);
    return place && {place};
  }, stepMs);
  if (next.is === 'gone') return lost(next, 'login');
  if (next.is === 'late') return failed(problem('unit-late', {command: 'login', waitedMs: next.waitedMs}));
  if ('locked' in next.value) return failed(problem('login-locked', {seconds: next.value.locked}));
  return ok(next.value.place);
}
