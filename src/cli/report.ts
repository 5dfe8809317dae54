import {verifyReport} from '#main/report/verify.ts';
import {fromHere, parse} from './options.ts';
import {say} from './say.ts';
import {usage} from './usage.ts';

/** `report verify <folder>`: is it whole, unchanged and signed, and by whom? Says so even where nothing else is there. */
export async function report(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {signer: {type: 'string'}});
  if (!parsed.ok) return usage('report');
  const [verb, folder] = parsed.value.positionals;
  if (verb !== 'verify' || folder === undefined) return usage('report');
  const {signer} = parsed.value.values;
  const verified = await verifyReport(fromHere(folder), signer === undefined ? {} : {signer});
  if (!verified.ok) return say(verified.problem);
  process.stdout.write(`${JSON.stringify(verified.value)}\n`);
  return 0;
}
