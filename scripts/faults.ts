export type CheckName = 'types' | 'lint' | 'dead' | 'format' | 'laws';

/** A fault to plant, and the words with which its check must answer, beside the name of the file. */
export type Fault = {
  readonly name: string;
  readonly check: CheckName;
  readonly file: string;
  /** The file as it is, or nothing if it is new → the file with the fault; nothing: there is no such place yet. */
  readonly plant: (text: string) => string | undefined;
  readonly says: string;
  /** A second new file, where one does not make the fault. */
  readonly beside?: readonly [file: string, text: string];
};

/** Floor, the file that trespasses, what it reaches for. */
const trespasses: readonly (readonly [string, string, string])[] = [
  ['core', 'src/core/planted.ts', 'node:fs'],
  ['core', 'src/core/planted.ts', '#main/device/planted.ts'],
  ['core', 'src/core/planted.ts', 'react'],
  ['core', 'src/core/planted.ts', '../main/device/planted.ts'],
  ['words', 'src/words/planted.ts', '#core/result.ts'],
  ['words', 'src/words/planted.ts', 'zod'],
  ['main/device', 'src/main/device/planted.ts', '#main/sheet/planted.ts'],
  ['main/device', 'src/main/device/planted.ts', 'electron'],
  ['main/sheet', 'src/main/sheet/planted.ts', '#words/problem.ts'],
  ['main/report', 'src/main/report/planted.ts', '#main/store/planted.ts'],
  ['main/store', 'src/main/store/planted.ts', '#main/vault/planted.ts'],
  ['main/store', 'src/main/store/planted.ts', '#words/problem.ts'],
  ['main/vault', 'src/main/vault/planted.ts', '#main/store/planted.ts'],
  ['main/vault', 'src/main/vault/planted.ts', '#words/problem.ts'],
  ['main/delivery', 'src/main/delivery/planted.ts', '#main/store/planted.ts'],
  ['main/joins', 'src/main/open-order.ts', 'electron'],
  ['main/electron', 'src/main/electron/planted.ts', '#renderer/src/bridge.ts'],
  ['main/browser', 'src/main/browser/planted.ts', 'electron'],
  ['main/host', 'src/main/host/planted.ts', 'electron'],
  ['main/host', 'src/main/host/planted.ts', '#main/browser/planted.ts'],
  ['preload', 'src/preload/planted.ts', 'zod'],
  ['preload', 'src/preload/planted.ts', '#core/contract/job.ts'],
  ['renderer', 'src/renderer/src/planted.ts', 'node:fs'],
  ['renderer', 'src/renderer/src/planted.ts', '#main/serve.ts'],
  ['renderer/steps', 'src/renderer/src/steps/apply/planted.ts', '#renderer/src/steps/check/planted.ts'],
  ['simulator', 'src/simulator/planted.ts', '#core/settings/settings.ts'],
  ['simulator', 'src/simulator/planted.ts', '#words/problem.ts'],
  ['simulator', 'src/simulator/planted.ts', '../core/settings/settings.ts'],
  ['cli', 'src/cli/planted.ts', 'electron'],
  ['cli', 'src/cli/planted.ts', '#renderer/src/bridge.ts']
];

/** What has words of its own, where they stand, whose are taken away. */
const missing = [
  ['a Problem', 'problem-unit.ts', 'port-busy'],
  ['a check', 'check.ts', 'C05'],
  ['a gate', 'visit.ts', 'identity'],
  ['an ending', 'visit.ts', 'verified']
] as const;

/** In pieces, or the laws would find them here. */
const note = ['TO', 'DO'].join('');
const alone = ['test.on', 'ly'].join('');
const lookAway = ['// @ts-', 'ignore'].join('');
const disable = ['// oxlint-', 'disable'].join('');
const home = ['', 'home', 'someone', 'file'].join('/');

export const faults: readonly Fault[] = [
  ...trespasses.flatMap(([floor, file, from]): readonly Fault[] => {
    const plant = () => `import {planted} from '${from}';\n\nexport const kept = planted;\n`;
    const name = `floor ${floor}: ${from}`;
    const why = from.startsWith('.') ? 'another room' : `not from floor ${floor}`;
    return [
      {name, check: 'laws', file, plant, says: `imports ${from}: ${why}`},
      {name, check: 'lint', file, plant, says: 'no-restricted-imports'}
    ];
  }),
  law('a file opened across floors', 'src/core/planted.ts', [
    `new URL('../main/sheet/x.ts', import.meta.url);\n`,
    'not from floor core'
  ]),
  law('a library of another room', 'src/main/vault/planted.ts', [
    `export {default as kept} from 'better-sqlite3-multiple-ciphers';\n`,
    'not from floor main/vault'
  ]),
  law('an import() of something computed', 'src/core/planted.ts', ['await import(name);\n', 'name it in full']),
  law('a path nobody can see', 'src/simulator/planted.ts', ['export const a = import.meta.dirname;\n', 'hidden path']),
  law('the clock of the machine in core', 'src/core/planted.ts', ['export const now = Date.now();\n', 'clock']),
  law('a file on no floor', 'src/planted.ts', ['export const a = 1;\n', '']),
  law('a file too long', 'src/core/planted.ts', ['export {};\n'.repeat(251), '251 lines']),
  law('a test too long', 'test/planted.test.ts', ['export {};\n'.repeat(401), '401 lines']),
  law('a name that says nothing', 'src/core/utils.ts', ['export const a = 1;\n', '']),
  law('a name not in kebab-case', 'src/core/plantedHere.ts', ['export const a = 1;\n', '']),
  law('a barrel', 'src/core/planted.ts', [`export {ok} from './result.ts';\n`, '']),
  law('a default export', 'src/core/planted.ts', ['export default 1;\n', 'default export']),
  law('any', 'test/planted.test.ts', ['export const a = 1 as any;\n', 'any']),
  law('a note of work not done', 'src/core/planted.ts', [`// ${note}\n`, '']),
  law('a test that runs alone', 'test/planted.test.ts', [`${alone}('a', () => {});\n`, '']),
  law('a compiler told to look away', 'src/core/planted.ts', [`${lookAway}\n`, '']),
  law('a linter told to look away', 'src/core/planted.ts', [`${disable} no-var\n`, '']),
  law('a path of one machine', 'resources/planted.yaml', [`file: ${home}\n`, '']),
  law('a decision without consequence', 'docs/decisions/999-planted.md', ['## Context\n\n## Decision\n', '']),
  {
    name: 'a version that is not exact',
    check: 'laws',
    file: 'package.json',
    plant: text => text.replace('"zod": "', '"zod": "^'),
    says: '"\\^\\d'
  },
  {
    name: 'a cycle',
    check: 'lint',
    file: 'src/core/planted.ts',
    plant: () => `import {b} from './planted-too.ts';\n\nexport const a = () => b();\n`,
    beside: ['src/core/planted-too.ts', `import {a} from '#core/planted.ts';\n\nexport const b = () => a();\n`],
    says: 'no-cycle'
  },
  floating(),
  lint(
    'a switch that forgets a kind',
    `export function word(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}\n`,
    'switch-exhaustiveness-check'
  ),
  lint(
    'a function too long',
    `export function a(): void {\n${"  'x'.trim();\n".repeat(41)}}\n`,
    'max-lines-per-function'
  ),
  lint('too many parameters', 'export const a = (b: 1, c: 1, d: 1, e: 1) => [b, c, d, e];\n', 'max-params'),
  lint('any, to the linter', 'export const a: any = 1;\n', 'no-explicit-any'),
  lint('a default export, to the linter', 'export default 1;\n', 'no-default-export'),
  ...['src/main/store/planted.ts', 'src/simulator/planted.ts', 'src/cli/planted.ts', 'test/planted.ts'].map(
    (file): Fault => ({...floating(), name: `a floating promise in ${file}`, file})
  ),
  fault('types', 'a type error', [`export const a: number = 'b';\n`, 'TS2322']),
  fault('types', 'Node in core', [`export const a = process.pid;\n`, 'TS2591']),
  ...(['en', 'ja'] as const).flatMap(language => missing.map(one => missingWord(language, one))),
  {
    name: 'a project without files',
    check: 'types',
    file: 'tsconfig.json',
    plant: text => text.replace('"references": [', '"references": [{"path": "resources"},'),
    says: ''
  },
  fault('dead', 'a dead file', ['export const a = 1;\n', '']),
  {
    name: 'a dead export',
    check: 'dead',
    file: 'src/core/result.ts',
    plant: text => `${text}\nexport function planted(): number {\n  return 1;\n}\n`,
    says: 'planted'
  },
  {
    name: 'a dependency nobody uses',
    check: 'dead',
    file: 'package.json',
    plant: text => text.replace('"dependencies": {', '"dependencies": {"planted": "1.0.0",'),
    says: 'planted'
  },
  fault('format', 'another format', ['export const a = "b"\n', '']),
  {
    name: 'a tool that is not there',
    check: 'dead',
    file: 'scripts/check.ts',
    plant: text => text.replace(`tool: 'knip'`, `tool: 'planted'`),
    says: 'planted is not installed'
  }
];

function floating(): Fault {
  const text = `export async function late(): Promise<void> {\n  await Promise.resolve();\n}\nlate();\n`;
  return lint('a floating promise', text, 'no-floating-promises');
}

/** The text of the file, and what must be said of it. */
type Planted = readonly [text: string, says: string];

function fault(check: CheckName, name: string, [text, says]: Planted): Fault {
  return {name, check, file: 'src/core/planted.ts', plant: () => text, says};
}

function lint(name: string, text: string, says: string): Fault {
  return fault('lint', name, [text, says]);
}

function law(name: string, file: string, [text, says]: Planted): Fault {
  return {name, check: 'laws', file, plant: () => text, says};
}

/** Takes the words of one thing out of one language. */
function missingWord(language: 'ja' | 'en', [what, file, key]: (typeof missing)[number]): Fault {
  const name = key.includes('-') ? `'${key}'` : key;
  const words = new RegExp(`^( {2,4})${name}: (?:\\{\\n(?:\\1 {2}.*\\n)+\\1\\},?\\n|.*\\n)`, 'm');
  return {
    name: `a missing word for ${what} (${language})`,
    check: 'types',
    file: `src/words/${language}/${file}`,
    plant: text => (words.test(text) ? text.replace(words, '') : undefined),
    says: key
  };
}
