import {parentPort, workerData} from 'node:worker_threads';
import {openWorkbook} from './workbook.ts';

/** Runs apart from the app: a hostile file can only take this thread's memory and time. */
const {file, bytes} = workerData as {file: string; bytes: Uint8Array};
parentPort?.postMessage(await openWorkbook(file, bytes));
