import {createHash} from 'node:crypto';
import {lstat, readFile, readdir} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readConfiguration} from '#core/configuration/configuration.ts';
import {lintConfiguration} from '#core/configuration/lint.ts';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Versions} from '#core/job/events.ts';
import type {Material} from '#core/job/visit.ts';
import {fileOf, readOrder, type Order, type OrderFile} from '#core/order/order.ts';
import {findDisagreements} from '#core/plan/find-disagreements.ts';
import type {Finding} from '#core/plan/finding.ts';
import {forStandIn, settingsForStandIn} from '#core/plan/stand-in.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {readLayout, type Layout} from '#core/sheet/layout.ts';
import {standingOf} from '#core/qualify/standing.ts';
import {portsOf, readCatalogue, type Catalogue} from '#core/unit/catalogue.ts';
import {readSheet} from '#main/sheet/read.ts';

/** Data that the operator can replace without a release: profiles, layouts, catalogue. */
const resources = fileURLToPath(new URL('../../resources/', import.meta.url));

/** In bytes; far above any paper of an order. */
const largestFile = 64 * 2 ** 20;

/** An order folder, read and validated whole, with everything its papers disagree about. */
export interface OpenedOrder {
  readonly material: Material;
  readonly findings: readonly Finding[];
  readonly agreed: number;
}

/** Reads an order folder: every file is the one order.json names, by SHA-256; nothing outside it is touched. */
export async function openOrder(folder: string): Promise<Result<OpenedOrder>> {
  const json = await readIn(folder, 'order.json');
  if (!json.ok) return json;
  const order = readOrder(json.value.toString('utf8'));
  if (!order.ok) return order;
  const profile = await openProfile(order.value.profile);
  if (!profile.ok) return profile;
  const layouts = await openLayouts();
  if (!layouts.ok) return layouts;
  const layout = layouts.value.filter(one => one.layout === order.value.layout);
  if (layout.length === 0) {
    const known = layouts.value.map(one => one.layout);
    return failed(problem('layout-unknown', {layout: order.value.layout, known}));
  }
  const catalogue = await openCatalogue();
  if (!catalogue.ok) return catalogue;
  const papers = await readPapers(folder, order.value, {
    profile: profile.value.profile,
    layouts: layout,
    catalogue: catalogue.value.catalogue
  });
  if (!papers.ok) return papers;
  const {sheet, configuration} = papers.value;
  const material: Material = {
    order: order.value,
    orderSha256: digest(json.value),
    files: papers.value.files,
    profile: profile.value.profile,
    versions: versionsOf(order.value, profile.value, catalogue.value),
    sheet,
    configuration
  };
  const {findings, agreed} = findDisagreements({
    sheet,
    configuration,
    order: order.value,
    profile: profile.value.profile
  });
  return ok({material, findings, agreed});
}

function versionsOf(order: Order, {profile, sha256}: OpenedProfile, catalogue: {readonly sha256: string}): Versions {
  return {
    procedure: `${order.workType}-1`,
    profile: {id: profile.id, version: profile.version, sha256},
    layout: order.layout,
    catalogue: catalogue.sha256.slice(0, 12),
    words: '1'
  };
}

interface Data {
  readonly profile: Profile;
  readonly layouts: readonly Layout[];
  readonly catalogue: Catalogue;
}

async function readPapers(
  folder: string,
  order: Order,
  {profile, layouts, catalogue}: Data
): Promise<Result<Pick<Material, 'sheet' | 'configuration' | 'files'>>> {
  const sheetFile = fileOf(order, 'settings-sheet');
  const sheetBytes = await readWhole(folder, sheetFile);
  if (!sheetBytes.ok) return sheetBytes;
  const configurationFile = fileOf(order, 'configuration');
  const configurationBytes = await readWhole(folder, configurationFile);
  if (!configurationBytes.ok) return configurationBytes;
  const sheet = await readSheet({file: sheetFile.name, bytes: sheetBytes.value, layouts});
  if (!sheet.ok) return sheet;
  const read = readConfiguration({file: configurationFile.name, bytes: configurationBytes.value, profile});
  if (!read.ok) return read;
  const configuration = forStandIn({order, configuration: read.value, profile, catalogue});
  const settings = settingsForStandIn(sheet.value.settings, configuration, profile);
  const {model, serial} = order.newUnit;
  const unit = {model, ports: portsOf(catalogue, model)};
  const faults = lintConfiguration(configuration, {profile, unit, serial});
  if (faults.length > 0) return failed(problem('configuration-wrong', {file: configurationFile.name, faults}));
  const files = [
    {name: sheetFile.name, sha256: sheetFile.sha256, size: sheetBytes.value.length},
    {name: configurationFile.name, sha256: configurationFile.sha256, size: configurationBytes.value.length}
  ];
  return ok({sheet: {...sheet.value, settings}, configuration, files});
}

async function readWhole(folder: string, file: OrderFile): Promise<Result<Buffer>> {
  const bytes = await readIn(folder, file.name);
  if (!bytes.ok) return bytes;
  const found = digest(bytes.value);
  if (found === file.sha256) return bytes;
  return failed(problem('order-file-changed', {file: file.name, expected: file.sha256, found}));
}

async function readIn(folder: string, name: string): Promise<Result<Buffer>> {
  const path = join(folder, basename(name));
  try {
    const found = await lstat(path);
    // A link leads out of the folder, a pipe never ends.
    if (!found.isFile()) return failed(problem('file-unreadable', {file: name, code: 'ENXIO'}));
    if (found.size > largestFile) return failed(problem('file-unreadable', {file: name, code: 'EFBIG'}));
    return ok(await readFile(path));
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed(problem('order-file-missing', {file: name}));
    if (code === '') throw error;
    return failed(problem('file-unreadable', {file: name, code}));
  }
}

interface OpenedProfile {
  readonly profile: Profile;
  /** Of the file: a job is pinned to it. */
  readonly sha256: string;
}

/** A profile that is shipped, by its id. */
export async function openProfile(id: string): Promise<Result<OpenedProfile>> {
  const file = join(resources, 'profiles', `${basename(id)}.yaml`);
  let bytes: Buffer;
  try {
    if (basename(id) !== id) return failed(problem('profile-unknown', {profile: id}));
    bytes = await readFile(file);
  } catch {
    return failed(problem('profile-unknown', {profile: id}));
  }
  const yaml = bytes.toString('utf8');
  const profile = readProfile(yaml, basename(file));
  if (!profile.ok) return profile;
  // It may not call itself qualified: only the file of a unit that proved it can.
  const {status} = standingOf(profile.value, yaml, await readQualifications(id));
  return ok({profile: {...profile.value, status}, sha256: digest(bytes)});
}

async function readQualifications(id: string): Promise<readonly string[]> {
  const folder = join(resources, 'profiles', 'qualifications');
  const names = await readdir(folder).catch(() => []);
  const own = names.filter(name => name.startsWith(`${id}-`) && name.endsWith('.yaml'));
  return Promise.all(own.map(name => readFile(join(folder, name), 'utf8')));
}

export async function openLayouts(): Promise<Result<readonly Layout[]>> {
  const folder = join(resources, 'layouts');
  const layouts: Layout[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const layout = readLayout(await readFile(join(folder, name), 'utf8'), name);
    if (!layout.ok) return layout;
    layouts.push(layout.value);
  }
  return ok(layouts);
}

async function openCatalogue(): Promise<Result<{readonly catalogue: Catalogue; readonly sha256: string}>> {
  const bytes = await readFile(join(resources, 'catalogue.yaml'));
  const catalogue = readCatalogue(bytes.toString('utf8'), 'catalogue.yaml');
  return catalogue.ok ? ok({catalogue: catalogue.value, sha256: digest(bytes)}) : catalogue;
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
