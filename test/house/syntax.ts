import {Visitor, type ESTree} from 'vite';
import {program} from './imports.ts';
import {text} from './tree.ts';

export type Sight = 'default export' | 'any' | 're-export of everything' | 'clock' | 'chance' | 'hidden path';

/** What a law forbids by the shape of the code, where a word in a comment or a string must not count. */
export function sights(path: string): readonly {readonly sight: Sight; readonly at: string}[] {
  const source = text(path);
  const found: {sight: Sight; at: string}[] = [];
  const see = (sight: Sight, node: {readonly start: number}) => {
    found.push({sight, at: `${path}:${source.slice(0, node.start).split('\n').length}`});
  };
  const named = new Set<ESTree.Node>();
  new Visitor({
    ExportDefaultDeclaration: node => see('default export', node),
    ExportSpecifier: node => {
      if (node.exported.type === 'Identifier' && node.exported.name === 'default') see('default export', node);
    },
    ExportAllDeclaration: node => see('re-export of everything', node),
    TSAnyKeyword: node => see('any', node),
    NewExpression: node => {
      if (isCalled(node.callee, 'Date') && node.arguments.length === 0) see('clock', node);
      if (isCalled(node.callee, 'URL')) node.arguments.forEach(argument => named.add(argument));
    },
    CallExpression: node => {
      if (isCalled(node.callee, 'createRequire')) node.arguments.forEach(argument => named.add(argument));
      if (isCalled(node.callee, 'Date') || isMember(node.callee, 'Date', 'now')) see('clock', node);
      if (isMember(node.callee, 'Math', 'random')) see('chance', node);
    },
    MemberExpression: node => {
      if (isPlace(node) && !named.has(node)) see('hidden path', node);
    }
  }).visit(program(path, source));
  return found;
}

/** A file that only hands on what others wrote. */
export function isBarrel(path: string): boolean {
  const {body} = program(path);
  return (
    body.length > 0 &&
    body.every(
      node =>
        node.type === 'ImportDeclaration' ||
        node.type === 'ExportAllDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && node.declaration === null)
    ) &&
    body.some(node => node.type !== 'ImportDeclaration')
  );
}

/** `import.meta.url` and its like: outside of `new URL('…', import.meta.url)` they hide which file is meant. */
function isPlace({object, property}: ESTree.MemberExpression): boolean {
  return (
    object.type === 'MetaProperty' &&
    property.type === 'Identifier' &&
    ['url', 'dirname', 'filename'].includes(property.name)
  );
}

function isCalled(callee: ESTree.Node, name: string): boolean {
  return callee.type === 'Identifier' && callee.name === name;
}

function isMember(callee: ESTree.Node, object: string, property: string): boolean {
  return (
    callee.type === 'MemberExpression' &&
    isCalled(callee.object, object) &&
    callee.property.type === 'Identifier' &&
    callee.property.name === property
  );
}
