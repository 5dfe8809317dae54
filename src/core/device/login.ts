import {failed, ok, type Result} from '../result.ts';
import {problem, type SecretName} from '../problem.ts';
import {lost} from './channel.ts';
import {Keyboard, type Stand} from './keyboard.ts';
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
  /** Told which password is about to be typed, before it is. */
  readonly onTrying?: ((name: SecretName) => void) | undefined;
}

export interface LoggedIn {
  readonly session: Session;
  /** Which password opened the unit; undefined where somebody was logged in already. */
  readonly using: SecretName | undefined;
  /** Where the unit stood at first: a mode, `login`, `pager` … */
  readonly found: string;
}

const stepMs = 15_000;
const steps = 24;
/** How often a new password is typed where the unit read its two forms as different. */
const setupTries = 3;

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
  const at = found.value;
  return ok({session, using: opened.value.using, found: at.is === 'prompt' ? at.mode : at.is});
}

type Opened = {readonly place: Extract<Place, {is: 'prompt'}>; readonly using: SecretName | undefined};

/** What has been given in this dialog so far: nothing is given twice. */
interface Given {
  readonly tried: Credential[];
  /** Questions that were answered with a secret, in their order. */
  readonly secrets: string[];
  /** A name was given, and not yet the password that goes with it. */
  named: boolean;
}

async function open(options: LoginOptions, first: Place): Promise<Result<Opened>> {
  const {channel, recorder} = options;
  const given: Given = {tried: [], secrets: [], named: false};
  let at: Next = {place: first, lines: []};
  for (let step = 0; step < steps; step += 1) {
    const {place} = at;
    if (place.is === 'prompt') return ok({place, using: given.tried.at(-1)?.name});
    const reply = replyTo(options, at, given);
    if (!reply.ok) return reply;
    if (place.is === 'login') {
      const typed = await new Keyboard(options).type(options.user, atLogin);
      if (!typed.ok) return typed;
    } else recorder.note(`→ ${reply.value.shown}`);
    channel.screen.take();
    channel.send(reply.value.send);
    const next = await follow(options, place);
    // Once everything was tried, waiting for the lock to open does not help.
    if (!next.ok && next.problem.kind === 'login-locked' && exhausted(options, given)) return refused(options, given);
    if (!next.ok) return next;
    at = next.value;
  }
  return refused(options, given);
}

function atLogin(place: Place | undefined): ReturnType<Stand> {
  if (!place) return 'unclear';
  return place.is === 'login' ? 'here' : problem('unit-asks', {question: place.text, after: 'login'});
}

/** What a place of the login dialog is answered with. */
function replyTo(options: LoginOptions, {place, lines}: Next, given: Given): Result<Reply> {
  const {profile} = options;
  const {newline} = profile.transport.serial;
  switch (place.is) {
    case 'login':
      given.named = true;
      return tryNext(options, place.host, {given, send: () => newline, shown: () => options.user});
    case 'password': {
      const alone = profile.login.passwordAlone && !given.named;
      given.named = false;
      if (alone) return tryNext(options, '', {given, send: next => next.value + newline, shown: next => next.name});
      const last = given.tried.at(-1);
      return ok(last ? {send: last.value + newline, shown: last.name} : {send: newline, shown: 'RETURN'});
    }
    case 'question':
      return replyToQuestion(options, {place, lines}, given);
    case 'pager':
      return ok({send: profile.pager.stop, shown: profile.pager.stop});
    case 'loader':
      return failed(problem('unit-in-loader', {prompt: place.text}));
    case 'block':
      return ok({send: profile.leaveBlock, shown: 'leave the text block'});
    case 'prompt':
      return ok({send: newline, shown: 'RETURN'});
  }
}

interface Reply {
  readonly send: string;
  readonly shown: string;
}

interface Trying {
  readonly given: Given;
  readonly send: (next: Credential) => string;
  readonly shown: (next: Credential) => string;
}

/** Two names may stand for one password: it is tried once. */
function tryNext(options: LoginOptions, host: string, {given, send, shown}: Trying): Result<Reply> {
  const {credentialsFor, profile} = options;
  const made = profile.login.factory;
  const factory = made !== undefined && host === shownHost(profile, made.host);
  const next = credentialsFor(factory).find(one => !given.tried.some(done => done.value === one.value));
  if (!next) return refused(options, given);
  given.tried.push(next);
  options.onTrying?.(next.name);
  return ok({send: send(next), shown: shown(next)});
}

function exhausted({credentialsFor}: LoginOptions, {tried}: Given): boolean {
  const all = [credentialsFor(true), credentialsFor(false)];
  return all.some(list => list.every(one => tried.some(done => done.value === one.value)));
}

function refused({user}: LoginOptions, {tried}: Given): Result<never> {
  return failed(problem('login-refused', {user, tried: tried.map(one => one.name)}));
}

function replyToQuestion(
  {profile, recorder, setupPassword}: LoginOptions,
  {place, lines}: {place: Extract<Place, {is: 'question'}>; lines: readonly string[]},
  {secrets}: Given
): Result<Reply> {
  const {question, text} = place;
  const {newline} = profile.transport.serial;
  if (!question.secret) return ok({send: question.send + newline, shown: question.send});
  if (setupPassword === undefined) return failed(problem('secret-missing', {secret: 'setup-password'}));
  // Asked for the same at once: refused. Asked anew after its repetition: one of the two was damaged on the way.
  if (secrets.at(-1) === text || secrets.filter(one => one === text).length >= setupTries)
    return failed(
      problem('login-setup-refused', {answer: recorder.mask(lines.filter(line => line.startsWith('%')).join(' '))})
    );
  secrets.push(text);
  return ok({
    send: question.send.replace('{{setup-password}}', () => setupPassword) + newline,
    shown: 'setup-password'
  });
}

interface Next {
  readonly place: Place;
  /** What the unit said before it. */
  readonly lines: readonly string[];
}

/** Waits for the next place; a lockout is told, silence after a password is told. */
async function follow({channel, profile}: LoginOptions, before: Place): Promise<Result<Next>> {
  const {screen} = channel;
  const lines: string[] = [];
  const next = await channel.until(() => {
    lines.push(...screen.take());
    const locked = [...lines, screen.held ?? ''].map(line => profile.login.locked.exec(line)).find(Boolean);
    if (locked) return {locked: Number(locked.groups?.['seconds'] ?? 0)};
    if (screen.current === before.text && lines.length === 0) return undefined;
    const place = placeOf(profile, screen.current);
    return place && {place, lines};
  }, stepMs);
  if (next.is === 'gone') return lost(next, 'login');
  if (next.is === 'late') return failed(problem('unit-late', {command: 'login', waitedMs: next.waitedMs}));
  if ('locked' in next.value) return failed(problem('login-locked', {seconds: next.value.locked}));
  return ok(next.value);
}
