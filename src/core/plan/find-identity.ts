import {lintNotes} from '../configuration/lint-notes.ts';
import {untouchedPorts} from '../configuration/map-ports.ts';
import {modelName} from '../device/profile.ts';
import {fileOf} from '../order/order.ts';
import type {Revision} from '../settings/settings.ts';
import type {Draft} from './find-draft.ts';
import type {Facts} from './find-facts.ts';
import {said} from './find-rules.ts';
import type {Sources} from './find-sources.ts';
import type {FindingEntry, FindingLine, Newer} from './finding.ts';

/** What the order, the export's header and the unit have to say of the sheet's own matters. */
export function identityDrafts(sources: Sources, facts: Facts): readonly Draft[] {
  return [
    contract(sources, facts),
    oldSerial(sources),
    model(sources),
    ports(sources),
    ...oddities(sources),
    revision(sources),
    ...withOrder(sources)
  ].filter(one => one !== null);
}

/** Which of sheet and configuration was written last, by the day in Japan. */
export function newerOf({sheet, ...sources}: Sources): Newer {
  const last = lastRevision(sheet.settings.head.revisions)?.date;
  const taken = dayInJapan(takenAt({sheet, ...sources}).at);
  if (last === undefined || last === taken) return 'unknown';
  return last > taken ? 'sheet' : 'configuration';
}

function contract({sheet, order}: Sources, facts: Facts): Draft | null {
  const [fact] = facts.get('contract') ?? [];
  const stated = said(fact, 'contract');
  return unlessEqual('contract', {
    path: 'head.contractNo',
    sheetSays: sheet.settings.head.contractNo,
    configuration: fact && stated !== null ? {fileLine: fact.fileLine, shown: stated} : null,
    order: {path: 'contract.no', shown: order.contract.no}
  });
}

/** For a swap: was the backup taken from the unit that is to be taken out? */
function oldSerial({configuration: {header}, order}: Sources): Draft | null {
  if (order.workType !== 'swap' || header.kind === 'none') return null;
  return unlessEqual('old-serial', {
    configuration: {fileLine: header.fileLine, shown: header.serial},
    order: {path: 'oldUnit.serial', shown: order.oldUnit.serial}
  });
}

/** One model in the sheet, the export, the order's units and on the console; another one is another contract (R14). */
function model({sheet, configuration: {header, mapping}, order, profile, unit}: Sources): Draft | null {
  const standIn = (model: string) => (mapping.kind === 'mapped' && mapping.from === model ? mapping.to : model);
  // An approved equivalent is the one it stands in for; the unit on the console must be the one it says it is.
  const name = (printed: string) => standIn(modelName(profile, printed));
  const wanted = name(sheet.settings.head.model);
  const units: readonly FindingEntry[] = [
    {path: 'newUnit.model', shown: name(order.newUnit.model)},
    ...(order.workType === 'swap' ? [{path: 'oldUnit.model', shown: name(order.oldUnit.model)}] : [])
  ];
  return unlessEqual('model', {
    path: 'head.model',
    sheetSays: wanted,
    configuration: header.kind === 'none' ? null : {fileLine: header.fileLine, shown: name(header.model)},
    order: units.find(one => one.shown !== wanted) ?? units[0] ?? null,
    unit: unit ? modelName(profile, unit.model) : null
  });
}

/** What the engineer and the centre confirm before anything is sent: port by port, old beside new. */
function ports({configuration: {header, mapping}}: Sources): Draft | null {
  if (mapping.kind === 'none') return null;
  const said = (port: string, labels: Readonly<Record<string, string>>) =>
    labels[port] === undefined ? port : `${port}=${labels[port]}`;
  const {from, to, labels} = mapping;
  const pairs = Object.entries(mapping.ports);
  const spare = untouchedPorts(mapping).map(port => `(${said(port, labels.to)})`);
  return {
    ...silent,
    id: 'port-mapping',
    configuration: {
      fileLine: header.kind === 'none' ? 0 : header.fileLine,
      shown: [`${from}:`, ...pairs.map(([port]) => said(port, labels.from))].join(' ')
    },
    order: {
      path: 'newUnit.model',
      shown: [`${to}:`, ...pairs.map(([, port]) => said(port, labels.to)), ...spare].join(' ')
    }
  };
}

/** What is odd about the file itself. */
function oddities({configuration, order, profile}: Sources): readonly Draft[] {
  const old = order.workType === 'swap' ? order.oldUnit : {};
  return lintNotes(configuration, profile, old).map(({line, why, text}) => ({
    ...silent,
    id: line === 0 ? why : `${why}:${line}`,
    configuration: {fileLine: line, shown: text}
  }));
}

/** A sheet revised after the configuration was taken holds changes that the configuration can't have. */
function revision(sources: Sources): Draft | null {
  if (newerOf(sources) !== 'sheet') return null;
  const {revisions} = sources.sheet.settings.head;
  const last = lastRevision(revisions);
  if (!last) return null;
  const {at, fileLine, entry} = takenAt(sources);
  return {
    ...silent,
    id: 'revision',
    path: `head.revisions[${revisions.indexOf(last)}].date`,
    sheetSays: `${last.version} ${last.date}`,
    configuration: {fileLine, shown: at},
    order: entry
  };
}

function withOrder({sheet: {settings}, order}: Sources): readonly (Draft | null)[] {
  const {lineId} = settings.head;
  const {ids, role, onsite} = settings.services;
  const member = order.role.kind === 'single' ? 'single' : order.role.member;
  return [
    lineId === null
      ? null
      : unlessEqual('setting:head.lineId', {
          path: 'head.lineId',
          sheetSays: lineId,
          order: {path: 'contract.lineId', shown: order.contract.lineId}
        }),
    unlessEqual('setting:services.role', {
      path: 'services.role',
      sheetSays: role,
      order: {path: 'role', shown: member}
    }),
    // only the full cover has one spelling; other hours are people's words (R55)
    onsite === null || ![onsite, order.window.hours].includes('24/365')
      ? null
      : unlessEqual('setting:services.onsite', {
          path: 'services.onsite',
          sheetSays: onsite,
          order: {path: 'window.hours', shown: order.window.hours}
        }),
    // the order says whether, not how
    order.services.ids === (ids !== null)
      ? null
      : {
          ...silent,
          id: 'setting:services.ids',
          path: 'services.ids',
          sheetSays: ids?.policy ?? null,
          order: {path: 'services.ids', shown: String(order.services.ids)}
        }
  ];
}

const silent = {path: null, sheetSays: null, configuration: null, order: null, unit: null, secret: false} as const;

function unlessEqual(id: string, says: Partial<Omit<Draft, 'id'>>): Draft | null {
  const draft = {...silent, ...says, id};
  const texts = [draft.sheetSays, draft.configuration?.shown, draft.order?.shown, draft.unit].filter(
    one => typeof one === 'string'
  );
  return new Set(texts).size > 1 ? draft : null;
}

interface Taken extends Pick<FindingLine, 'fileLine'> {
  readonly at: string;
  readonly entry: FindingEntry | null;
}

/** The unit's own word in the export's header; without one the order's. */
function takenAt({configuration: {header}, order}: Sources): Taken {
  if (header.kind === 'export' && header.takenAt !== '')
    return {at: header.takenAt, fileLine: header.fileLine, entry: null};
  const file = fileOf(order, 'configuration');
  const entry = {path: `files[${order.files.indexOf(file)}].takenAt`, shown: file.takenAt};
  return {at: file.takenAt, fileLine: 0, entry};
}

function lastRevision(revisions: readonly Revision[]): Revision | null {
  return revisions.reduce<Revision | null>((last, one) => (last && last.date > one.date ? last : one), null);
}

const japanMs = 9 * 3_600_000;

function dayInJapan(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? '' : new Date(ms + japanMs).toISOString().slice(0, 10);
}
