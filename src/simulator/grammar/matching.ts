import {valueOf, type Value} from './values.ts';

/** A line of the grammar, flattened: no optional words are left. */
export interface Form<S> {
  readonly spec: S;
  readonly words: readonly Word[];
}

type Word =
  | {readonly literal: string}
  | {readonly param: string; readonly value: Value; readonly rest: boolean; readonly quoted: boolean};

export type Args = Readonly<Record<string, string>>;
export type Mismatch =
  | {readonly why: 'unknown' | 'ambiguous' | 'incomplete' | 'no-match'}
  | {readonly why: 'invalid'; readonly param: string; readonly text: string};
export type Matched<S> = {readonly spec: S; readonly args: Args; readonly text: string};

export function tokens(line: string): readonly string[] {
  const found = line.match(/"(?:[^"\\]|\\.)*"(?=\s|$)|\S+/g) ?? [];
  return found.map(word =>
    /^".*"$/s.test(word) && word.length > 1 ? word.slice(1, -1).replace(/\\(.)/g, '$1') : word
  );
}

/** Quotes only where a blank, a quote or a backslash needs them. */
export function quoted(value: string): string {
  return /[\s"\\]/.test(value) || value === '' ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
}

/** `word <param:type> [optional words]`; `<param:rest…>` takes the rest of the line. */
export function forms<S extends {readonly pattern: string}>(specs: readonly S[]): readonly Form<S>[] {
  return specs.flatMap(spec => {
    const parts = spec.pattern.match(/\[|\]|<[^>]+>|[^\s[\]]+/g) ?? [];
    return expand(parts.map(part => part)).map(words => ({spec, words}));
  });
}

export function match<S>(all: readonly Form<S>[], words: readonly string[]): Matched<S> | Mismatch {
  const rest = survivors(all, words);
  if ('why' in rest) return rest;
  const whole = rest.find(
    form => form.words.length === words.length || (takesRest(form) && words.length > form.words.length)
  );
  return whole ? bind(whole, words) : {why: 'incomplete'};
}

/** For `no …`: the shortest form that begins with these words, with the arguments that were given. */
export function matchStart<S>(all: readonly Form<S>[], words: readonly string[]): Matched<S> | Mismatch {
  const rest = survivors(all, words);
  if ('why' in rest) return rest;
  const first = rest[0];
  return first ? bind({...first, words: first.words.slice(0, words.length)}, words) : {why: 'unknown'};
}

/** What may stand next, for `?` and TAB. */
export function nextWords<S>(all: readonly Form<S>[], words: readonly string[], begun: string): readonly string[] {
  const rest = words.length === 0 ? all : survivors(all, words);
  if ('why' in rest) return [];
  const next = rest
    .map(form => form.words[words.length])
    .map(word => {
      if (!word) return '<cr>';
      return 'literal' in word ? word.literal : `<${word.param}>`;
    });
  return [...new Set(next)].filter(word => word.startsWith(begun) || word.startsWith('<')).sort();
}

function expand(parts: readonly string[]): readonly (readonly Word[])[] {
  let heads: (readonly Word[])[] = [[]];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    if (part !== '[') {
      const next = word(part);
      heads = heads.map(head => [...head, next]);
      continue;
    }
    const close = parts.indexOf(']', at);
    const inner = expand(parts.slice(at + 1, close));
    heads = heads.flatMap(head => [head, ...inner.map(tail => [...head, ...tail])]);
    at = close;
  }
  return heads;
}

function word(part: string): Word {
  const param = /^<([^:>]+):([^>]+)>$/.exec(part);
  if (!param) return {literal: part};
  const [, name = '', type = ''] = param;
  if (type === 'rest') return {param: name, value: text => text, rest: true, quoted: true};
  return {param: name, value: valueOf(type), rest: false, quoted: type === 'value'};
}

function takesRest<S>(form: Form<S>): boolean {
  const last = form.words.at(-1);
  return last !== undefined && isRest(last);
}

function isRest(word: Word): boolean {
  return 'rest' in word && word.rest;
}

function survivors<S>(all: readonly Form<S>[], words: readonly string[]): readonly Form<S>[] | Mismatch {
  let left = all;
  for (const [index, text] of words.entries()) {
    const open = left.filter(form => form.words[index] !== undefined || takesRest(form));
    const exact = open.filter(form => literalAt(form, index) === text);
    if (exact.length > 0) {
      left = exact;
      continue;
    }
    const begun = open.filter(form => text !== '' && literalAt(form, index)?.startsWith(text));
    const distinct = new Set(begun.map(form => literalAt(form, index)));
    if (distinct.size > 1) return {why: 'ambiguous'};
    const asked = open.filter(form => literalAt(form, index) === undefined);
    const fits = asked.filter(form => paramAccepts(form, index, text));
    if (distinct.size === 1) left = [...begun, ...fits.filter(form => form.words[index] && isRest(form.words[index]))];
    else if (fits.length > 0) left = fits;
    else return refusal(asked[0]?.words[index], text, index);
  }
  return left;
}

function refusal(word: Word | undefined, text: string, index: number): Mismatch {
  if (word && 'param' in word) return {why: 'invalid', param: word.param, text};
  return {why: index === 0 ? 'unknown' : 'no-match'};
}

function literalAt<S>(form: Form<S>, index: number): string | undefined {
  const at = form.words[index];
  return at && 'literal' in at ? at.literal : undefined;
}

function paramAccepts<S>(form: Form<S>, index: number, text: string): boolean {
  const at = form.words[index];
  if (!at) return takesRest(form);
  return 'param' in at && at.value(text) !== undefined;
}

function bind<S>(form: Form<S>, words: readonly string[]): Matched<S> {
  const args: Record<string, string> = {};
  const text = form.words.map((at, index) => {
    if ('literal' in at) return at.literal;
    const given = at.rest ? words.slice(index).join(' ') : (words[index] ?? '');
    const value = at.value(given) ?? given;
    args[at.param] = value;
    return at.quoted ? quoted(value) : value;
  });
  return {spec: form.spec, args, text: text.join(' ')};
}
