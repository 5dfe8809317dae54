import {photoBytes} from '#core/job/photo-bytes.ts';
import {reportFacts} from '#core/job/report-facts.ts';
import type {Visit} from '#core/job/visit.ts';
import {witness} from '#core/job/witness.ts';
import type {Finding} from '#core/plan/finding.ts';
import type {Result} from '#core/result.ts';
import {writeReport} from '#main/report/write.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import type {Keep} from './keep.ts';

export interface Pressing {
  readonly visit: Visit;
  readonly keep: Keep;
  readonly findings: readonly Finding[];
  readonly folder: string;
  /** Who witnessed it, where that was not recorded yet; training alone may give a name here. */
  readonly name: string | undefined;
}

/** Writes the report of a visit as it is recorded; after a crash the statement stays as it was shown. */
export async function pressReport(given: Pressing): Promise<Result<{readonly files: readonly string[]}>> {
  const {visit, keep, findings, folder, name} = given;
  const {live} = visit;
  const witnessed = await witness({visit, journal: keep.store, phrases: witnessPhrases, name});
  if (!witnessed.ok) return witnessed;
  const events = await keep.store.read(live.order);
  if (!events.ok) return events;
  const records = await keep.store.records(live.order);
  if (!records.ok) return records;
  const facts = reportFacts({visit, findings, events: events.value, ...witnessed.value});
  const sign = keep.vault.device.privateKey;
  const photos = await photoBytes(visit);
  return writeReport({folder, facts, records: records.value, sign, photos});
}
