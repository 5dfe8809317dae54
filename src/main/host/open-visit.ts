import {readFile} from 'node:fs/promises';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import type {Pushes} from '#core/contract/answers.ts';
import type {Heard, Target} from '#core/contract/calls.ts';
import type {PaperView, VisitView} from '#core/contract/snapshot.ts';
import {Desk} from '#core/desk/desk.ts';
import type {PhotoSubject} from '#core/job/deeds.ts';
import {LiveJob} from '#core/job/live.ts';
import type {Job} from '#core/job/state.ts';
import type {Access} from '#core/job/visit.ts';
import type {Clock} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {reveal} from '#core/settings/secret.ts';
import {systemRandom} from '#main/clock.ts';
import type {OpenedOrder} from '#main/open-order.ts';
import {verifyReport} from '#main/report/verify.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {accessOf, type Reach} from './access.ts';
import type {Bench} from './bench.ts';
import {logFault} from './fault.ts';
import type {Keep} from './keep.ts';
import {keepSetup, passwordsOf} from './passwords.ts';
import {readPicture} from './photo.ts';
import {pressReport} from './report.ts';

export interface VisitParts {
  readonly opened: OpenedOrder;
  readonly keep: Keep;
  readonly clock: Clock;
  /** Of a training order. */
  readonly bench: Bench | undefined;
  readonly speed: number;
  readonly client: string;
  /** Where its report lies or will lie. */
  readonly folder: string;
  readonly log: (line: string) => void;
  readonly changed: () => void;
  readonly said: (push: Pushes['console']) => void;
}

/** An order that is open: its desk, what it is kept in, and for training the table with the unit. */
export class OpenVisit {
  readonly parts: VisitParts;
  readonly desk: Desk;
  readonly #live: LiveJob;

  private constructor(parts: VisitParts, live: LiveJob, desk: Desk) {
    this.parts = parts;
    this.#live = live;
    this.desk = desk;
  }

  static async open(parts: VisitParts): Promise<Result<OpenVisit>> {
    const {opened, keep, clock} = parts;
    const {order} = opened.material;
    const live = await LiveJob.open(order.order, keep.store);
    if (!live.ok) return live;
    const shared = {live: live.value, opened, clock, random: systemRandom, blobs: keep.store, journal: keep.store};
    const desk = await Desk.open({
      ...shared,
      client: parts.client,
      phrases: witnessPhrases,
      folder: parts.folder,
      faulted: error => logFault(parts.log, 'work', error),
      changed: parts.changed,
      said: parts.said,
      accessTo: target => accessTo(parts, live.value, target),
      secretsMissing: () => secretsMissing(parts),
      press: visit => pressReport({visit, keep, findings: opened.findings, folder: parts.folder, name: undefined}),
      check: async () => {
        const verified = await verifyReport(parts.folder);
        return verified.ok ? ok({control: verified.value.control, files: verified.value.files}) : verified;
      }
    });
    return desk.ok ? ok(new OpenVisit(parts, live.value, desk.value)) : desk;
  }

  get job(): Job {
    return this.#live.job;
  }

  view(): VisitView {
    const {bench, speed} = this.parts;
    return {...this.desk.view(), speed, bench: bench?.view() ?? null};
  }

  async setSecret({name, value}: Heard<'order.secret'>): Promise<Result<null>> {
    const {keep, opened, changed} = this.parts;
    const {order} = opened.material;
    const kept =
      name === 'setup-password'
        ? await keepSetup(keep.vault, order, value)
        : await keep.vault.setSecret(order, name, value);
    if (kept.ok) changed();
    return kept.ok ? ok(null) : kept;
  }

  /** The centre's word that a forgotten PIN may be a new one. */
  recordPinWord(word: {readonly name: string; readonly number: string}): Promise<Result<void>> {
    return this.#live.record({
      kind: 'word-given',
      by: 'centre',
      data: {gate: 'pin', subject: 'pin', name: word.name, number: word.number}
    });
  }

  /** Keeps a photo as the window made it; only such bytes are evidence. */
  async putPhoto(subject: PhotoSubject, bytes: Uint8Array): Promise<Result<{readonly name: string}>> {
    if (this.job.people.conditions?.photos === false) return failed(problem('not-now', {why: 'photos-not-allowed'}));
    if (this.job.ending !== undefined) return failed(problem('not-now', {why: 'ended'}));
    const picture = readPicture(bytes);
    if (!picture.ok) return picture;
    const blob = await this.parts.keep.store.put(this.#live.order, 'photo', bytes);
    if (!blob.ok) return blob;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const data = {subject, blob: blob.value, sha256, ...picture.value};
    const taken = await this.#live.record({kind: 'photo-taken', by: 'engineer', data});
    return taken.ok ? ok({name: blob.value.name}) : taken;
  }

  /** A photo of this order by the name of its sealed file; undefined: it has none of that name. */
  async readPhoto(name: string): Promise<Uint8Array | undefined> {
    for (const one of this.job.people.photos.values()) {
      if (one.is !== 'photo' || one.blob.name !== name) continue;
      const bytes = await this.parts.keep.store.get(one.blob);
      return bytes.ok ? bytes.value : undefined;
    }
    return undefined;
  }

  /** A file of the report by the name that the report itself gave; nothing else of the folder. */
  async readReport(file: string): Promise<Uint8Array | undefined> {
    if (!this.job.reported?.includes(file)) return undefined;
    return readFile(join(this.parts.folder, file)).catch(() => undefined);
  }

  /** Reported and left, or given up: nothing more can come of it. */
  get over(): boolean {
    const {reported, people} = this.job;
    return (reported !== undefined && people.leftAt !== undefined) || people.gaveUp !== undefined;
  }

  async close(options: {readonly forget: boolean}): Promise<void> {
    await this.desk.close();
    await this.parts.keep.close(options);
  }
}

async function accessTo(parts: VisitParts, live: LiveJob, target: Target): Promise<Result<Access>> {
  const {opened, keep} = parts;
  const {material} = opened;
  const reach = reachOf(parts, target);
  if (!reach.ok) return reach;
  const given = {setup: undefined, site: undefined, enable: undefined, otherSetup: () => undefined};
  const passwords = await passwordsOf(keep.vault, material.order, given);
  if (!passwords.ok) return passwords;
  return ok(accessOf({target: reach.value, material, job: live.job, passwords: passwords.value}));
}

/** A real order never meets the simulated unit; training may be tried on a unit of its own. */
function reachOf({bench}: VisitParts, target: Target): Result<Reach> {
  if (target.kind === 'ssh') return ok({...target, hostKey: target.hostKey ?? undefined});
  if (target.kind === 'serial') return ok(target);
  if (bench === undefined) return failed(problem('training-only', {}));
  const {port} = target;
  return ok({kind: 'training', console: () => bench.console(port)});
}

function secretsMissing({opened, keep}: VisitParts): PaperView['secretsMissing'] {
  const {order, sheet} = opened.material;
  const {admin, enable} = sheet.settings.management;
  const has = (name: 'setup-password' | 'site-password' | 'enable-password', sheetSays: string): boolean =>
    sheetSays !== '' || keep.vault.secret(order.order, name) !== undefined;
  return [
    // Training makes one up itself.
    ...(order.training || has('setup-password', '') ? [] : (['setup-password'] as const)),
    ...(has('site-password', reveal(admin.password)) ? [] : (['site-password'] as const)),
    ...(has('enable-password', reveal(enable)) ? [] : (['enable-password'] as const))
  ];
}
