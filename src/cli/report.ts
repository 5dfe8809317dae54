import {verifyReport} from '#main/report/verify.ts';
import {words} from '#words/words.ts';
import {fromHere, parse} from './options.ts';
import {language, say} from './say.ts';
import {usage} from './usage.ts';

/** `report verify <folder>`: is it whole, unchanged and signed, and by whom? Says so even where nothing else is there. */
export async function report(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {signer: {type: 'string'}}, 'words');
  if (!parsed.ok) return usage(parsed.problem.detail);
  const [verb, folder, more] = parsed.value.positionals;
  if (verb !== 'verify' || folder === undefined || more !== undefined) return usage(`report ${args.join(' ')}`);
  const {signer} = parsed.value.values;
  const verified = await verifyReport(fromHere(folder), signer === undefined ? {} : {signer});
  if (!verified.ok) return say(verified.problem);
  process.stderr.write(`${words(language).desk.verified(verified.value)}\n`);
  process.stdout.write(`${JSON.stringify(verified.value)}\n`);
  return 0;
}
