#!/usr/bin/env node
/** The core without a window: depot staging, scripted runs, and what the tests drive. */
import {runCommand} from './commands.ts';

process.exitCode = await runCommand(process.argv.slice(2));
