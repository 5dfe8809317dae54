import type {Order} from '#core/order/order.ts';
import {problem, type SecretName} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {openOrder} from '#main/open-order.ts';
import type {Vault} from '#main/vault/vault.ts';
import {words} from '#words/words.ts';
import {hiddenLine} from './hidden-line.ts';
import {openOrderVault} from './keep.ts';
import {fromHere, parse} from './options.ts';
import {keepSetup} from '#main/host/passwords.ts';
import {language, say} from './say.ts';
import {usage} from './usage.ts';

const names = ['setup-password', 'site-password', 'enable-password'] as const satisfies readonly SecretName[];
type Name = (typeof names)[number];

/** `vault set --order <folder> <name>`: keeps a password for an order; its value comes from stdin, never as a word. */
export async function vault(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {order: {type: 'string'}}, 'words');
  if (!parsed.ok) return usage(parsed.problem.detail);
  const [verb, word, more] = parsed.value.positionals;
  const {order: folder} = parsed.value.values;
  const name = names.find(one => one === word);
  // What follows the name may be the password: it is not said again.
  if (verb !== 'set' || folder === undefined || name === undefined || more !== undefined)
    return usage('vault set --order <folder> setup-password|site-password|enable-password');
  const set = await setFrom(fromHere(folder), name);
  if (!set.ok) return set.problem.kind === 'usage-wrong' ? usage(set.problem.detail) : say(set.problem);
  process.stderr.write(`${words(language).desk.kept(words(language).visit.secrets[name], set.value.order)}\n`);
  return 0;
}

async function setFrom(folder: string, name: Name): Promise<Result<Order>> {
  const opened = await openOrder(folder);
  if (!opened.ok) return opened;
  const {order} = opened.value.material;
  const kept = await openOrderVault(order);
  if (!kept.ok) return kept;
  const said = words(language);
  const value = await hiddenLine(said.desk.askSecret(said.visit.secrets[name]));
  if (value === undefined) return failed(problem('usage-wrong', {detail: `${name} < stdin`}));
  const stored = await store(kept.value, {order, name, value});
  return stored.ok ? ok(order) : stored;
}

interface Given {
  readonly order: Order;
  readonly name: Name;
  readonly value: string;
}

function store(vault: Vault, {order, name, value}: Given): Promise<Result<unknown>> {
  return name === 'setup-password' ? keepSetup(vault, order, value) : vault.setSecret(order, name, value);
}
