#!/usr/bin/env node
/**
 * A program of its own for whoever receives a report: verifies a folder and loads nothing of the engine, the store or
 * the PDF library. `report verify` says the same.
 */
import {report} from './report.ts';

process.exitCode = await report(['verify', ...process.argv.slice(2)]);
