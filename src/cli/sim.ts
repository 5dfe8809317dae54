import {usage} from './usage.ts';
export async function sim(args: readonly string[]): Promise<number> {
  return usage(args.join(' '));
}
