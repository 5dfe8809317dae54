import {maskTyped, secretsOf} from '../configuration/secret-marks.ts';
import {Channel} from '../device/channel.ts';
import {login} from '../device/login.ts';
import {noiseOf} from '../device/noise.ts';
import {settle} from '../device/settle.ts';
import type {Session} from '../device/session.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {reveal} from '../settings/secret.ts';
import {createRecorder, type Recorder} from '../transcript/recorder.ts';
import type {Draft} from '../journal/event.ts';
import {admit, readIdentity, type Gate, type Identity} from '../unit/identity.ts';
import {readOffset} from '../unit/unit-clock.ts';
import type {VisitEvent} from './events.ts';
import {touched} from './interventions.ts';
import type {Job} from './state.ts';
import type {Visit} from './visit.ts';
import {admittedSerials} from './words.ts';

/** A unit that passed the identity gate and listens in exec mode. */
export interface Connected {
  readonly session: Session;
  /** Where the unit stood when it was entered: a mode, `login`, `pager` … */
  readonly found: string;
  readonly identity: Identity;
  /** The line itself, for what happens below the session: a reload. */
  readonly channel: Channel;
  readonly recorder: Recorder;
}

/** Opens the line, logs in, and proves which unit answers, each time anew (I10): no step trusts an earlier proof. */
export async function connect(visit: Visit): Promise<Result<Connected>> {
  const {access, live, clock, material} = visit;
  visit.tell({is: 'step', step: 'connect'});
  const opened = await access.open();
  if (!opened.ok) return opened;
  const {transport, hostKey, legacy = []} = opened.value;
  const connected = await live.record({
    kind: 'connected',
    by: 'app',
    data: {medium: access.medium, target: access.target, hostKey, ...(legacy.length > 0 && {legacy})}
  });
  if (!connected.ok) {
    await transport.close();
    return connected;
  }
  const recorder = recorderFor(visit);
  if (legacy.length > 0) recorder.note(`SSH with algorithms that are no longer safe: ${legacy.join(', ')}`);
  const {profile} = material;
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  const entered = await enterUnit(visit, channel, recorder);
  if (entered.ok) return entered;
  await channel.close();
  const kept = await keepConsole(visit, recorder);
  return kept.ok ? entered : kept;
}

/**
 * From an open line to an identified unit; again after a reload. Nothing but a login and questions goes out here: where
 * text of a start cut in, its end is waited for and all is proved anew.
 */
export async function enterUnit(visit: Visit, channel: Channel, recorder: Recorder): Promise<Result<Connected>> {
  const entered = await enterOnce(visit, channel, recorder);
  if (entered.ok || entered.problem.kind !== 'unit-reloaded') return entered;
  const settled = await settle(channel);
  return settled.ok ? enterOnce(visit, channel, recorder) : settled;
}

async function enterOnce(visit: Visit, channel: Channel, recorder: Recorder): Promise<Result<Connected>> {
  const {access, live, clock, random, material} = visit;
  const {profile} = material;
  let booted = false;
  const logged = await login({
    ...access,
    channel,
    profile,
    random,
    recorder,
    onTrying: name => visit.tell({is: 'password', name, opened: false}),
    onBoot: () => {
      booted = true;
      visit.tell({is: 'boot'});
    }
  });
  if (!logged.ok) return logged;
  const settled = booted ? await settle(channel) : ok();
  if (!settled.ok) return settled;
  const {session, using, found} = logged.value;
  visit.tell({is: 'password', name: using ?? null, opened: true});
  visit.tell({is: 'step', step: 'identify'});
  const identity = await readIdentity(session);
  if (!identity.ok) return identity;
  const admitted = admit(gateOf(visit), identity.value);
  if (!admitted.ok) return admitted;
  const bound = boundTo(live.job);
  if (bound !== undefined && bound !== identity.value.serial)
    return failed(problem('unit-changed', {expected: bound, found: identity.value.serial}));
  const offset = await readOffset(session, clock);
  if (!offset.ok) return offset;
  const recorded = await live.record(
    {kind: 'logged-in', by: 'app', data: {host: session.host, using: using ?? null}},
    {kind: 'identified', by: 'unit', data: {identity: identity.value, ...admitted.value}},
    ...offsetEvent(offset.value)
  );
  if (!recorded.ok) return recorded;
  const kept = await keepConsole(visit, recorder);
  return kept.ok ? ok({session, found, identity: identity.value, channel, recorder}) : kept;
}

/** What the identity gate lets in as things stand: another serial only by a word on exactly that one. */
export function gateOf({material: {order, profile}, live}: Pick<Visit, 'material' | 'live'>): Gate {
  return {order, profile, byWord: admittedSerials(live.job.people)};
}

/** The one unit that this job goes on with; as long as nothing was done to it another candidate may be taken. */
function boundTo(job: Job): string | undefined {
  const {unit, saved} = job;
  return touched(job) || saved !== 'no' ? unit?.identity.serial : undefined;
}

function offsetEvent(ms: number | null): readonly Draft<VisitEvent>[] {
  return ms === null ? [] : [{kind: 'clock-offset', by: 'unit', data: {against: 'unit', ms}}];
}

/** What was said since the last time goes into the journal, masked already. */
export async function keepConsole({live}: Pick<Visit, 'live'>, recorder: Recorder): Promise<Result<void>> {
  const entries = recorder.take();
  return entries.length === 0 ? ok() : live.record({kind: 'console', by: 'app', data: {entries}});
}

/** Every secret this visit knows is masked wherever it shows, beside what the profile's patterns mask. */
export function recorderFor({clock, material, access, tell}: Visit): Recorder {
  const {profile, sheet, configuration} = material;
  const recorder = createRecorder({
    clock,
    mask: line => maskTyped(profile, line),
    onEntry: entry => tell({is: 'entry', entry})
  });
  const {wan, vpn, management} = sheet.settings;
  const known = [
    wan.pppoe?.password,
    ...vpn.peers.map(peer => peer.psk),
    management.admin.password,
    management.enable,
    management.snmp?.community
  ];
  for (const one of known) if (one) recorder.learn(reveal(one));
  for (const item of configuration.items) for (const text of secretsOf(profile, item.text)) recorder.learn(text);
  for (const one of [...access.credentialsFor(true), ...access.credentialsFor(false)]) recorder.learn(one.value);
  for (const one of [access.setupPassword, access.enablePassword]) if (one !== undefined) recorder.learn(one);
  return recorder;
}
