import {Worker} from 'node:worker_threads';
import {problem} from '#core/problem.ts';
import {failed, type Result} from '#core/result.ts';
import type {SheetReading} from '#core/settings/settings.ts';
import type {Layout} from '#core/sheet/layout.ts';
import {readSettings} from '#core/sheet/read.ts';
import type {Workbook} from '#core/sheet/workbook.ts';

export interface SheetLimits {
  readonly timeMs: number;
  /** Heap of the thread that opens the file. */
  readonly memoryMb: number;
}
const sheetLimits: SheetLimits = {timeMs: 20_000, memoryMb: 256};

/** A packaged app keeps its worker elsewhere: this is the only place that knows where. */
const workerFile = new URL('./worker.ts', import.meta.url);

/**
 * A settings sheet of any format people send: guarded and opened in a thread with limits, then read by label. Secrets
 * don't cross threads as such, so the reading itself happens here, on plain cells.
 */
export async function readSheet(given: {
  /** Name inside the order folder, for people. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly layouts: readonly Layout[];
  readonly limits?: SheetLimits;
}): Promise<Result<SheetReading>> {
  const {file, bytes, layouts, limits = sheetLimits} = given;
  const opened = await openApart(file, bytes, limits);
  return opened.ok ? readSettings(file, opened.value, layouts) : opened;
}

function openApart(file: string, bytes: Uint8Array, limits: SheetLimits): Promise<Result<Workbook>> {
  const passed = (limit: 'time' | 'memory', allowed: number) =>
    failed(problem('sheet-limit-passed', {file, limit, allowed}));
  return new Promise((resolve, reject) => {
    const resourceLimits = {maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 32};
    const worker = new Worker(workerFile, {workerData: {file, bytes}, resourceLimits, env: {}, stderr: true});
    const timer = setTimeout(() => {
      resolve(passed('time', limits.timeMs));
      void worker.terminate();
    }, limits.timeMs);
    worker.once('message', (result: Result<Workbook>) => resolve(result));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(passed('memory', limits.memoryMb));
      else reject(error);
    });
    worker.once('exit', code => {
      clearTimeout(timer);
      reject(new Error(`the sheet's thread ended with ${code} without an answer`));
    });
  });
}
