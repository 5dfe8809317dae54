import {parseSync, Visitor, type ESTree} from 'vite';
import {text} from './tree.ts';

/** `typeOnly`: erased before it runs. `asFile`: named to be opened (`new URL`), not to be linked. */
export type Import = {
  readonly from: string;
  readonly line: number;
  readonly typeOnly: boolean;
  readonly asFile: boolean;
};

/** What the imports stand for where nobody can say before it runs. */
export const computed = '(computed)';

type Add = (node: {readonly start: number}, from: string, how: {typeOnly: boolean; asFile: boolean}) => void;
const linked = {typeOnly: false, asFile: false};
const erased = {typeOnly: true, asFile: false};
const opened = {typeOnly: false, asFile: true};

/** Every way in which a file names another one: statements, import(), types, require, resolve, URLs, built-ins. */
export function importsOf(path: string): readonly Import[] {
  const source = text(path);
  const found: Import[] = [];
  const add: Add = (node, from, how) =>
    found.push({from, line: source.slice(0, node.start).split('\n').length, ...how});
  new Visitor({
    ImportDeclaration: node => add(node, node.source.value, node.importKind === 'type' ? erased : linked),
    ExportAllDeclaration: node => add(node, node.source.value, node.exportKind === 'type' ? erased : linked),
    ExportNamedDeclaration: node => {
      if (node.source !== null) add(node, node.source.value, node.exportKind === 'type' ? erased : linked);
    },
    TSImportType: node => add(node, node.source.value, erased),
    TSExternalModuleReference: node => add(node, node.expression.value, linked),
    ImportExpression: node => add(node, constant(node.source), linked),
    NewExpression: node => {
      if (isUrlHere(node)) add(node, constant(node.arguments[0]), opened);
    },
    CallExpression: node => {
      if (isLoader(node.callee)) add(node, constant(node.arguments[0]), linked);
    }
  }).visit(program(path, source));
  return found;
}

export function program(path: string, source = text(path)): ESTree.Program {
  const parsed = parseSync(path, source);
  const [fault] = parsed.errors;
  if (fault !== undefined) throw new Error(`${path} cannot be parsed: ${fault.message}`);
  return parsed.program;
}

function constant(node: ESTree.Node | undefined): string {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return computed;
  const start = node.quasis[0]?.value.cooked ?? '';
  // The package is said in full, whatever file of it follows.
  if (node.quasis.length === 1 || /^(@[^/]+\/)?[a-z][^/:]*\//.test(start)) return start;
  return computed;
}

/** `new URL(x, import.meta.url)` */
function isUrlHere(node: ESTree.NewExpression): boolean {
  const base = node.arguments[1];
  return (
    node.callee.type === 'Identifier' &&
    node.callee.name === 'URL' &&
    base?.type === 'MemberExpression' &&
    base.object.type === 'MetaProperty'
  );
}

/** `require(x)`, `require.resolve(x)`, `import.meta.resolve(x)`, `process.getBuiltinModule(x)` */
function isLoader(callee: ESTree.Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  const {object, property} = callee;
  if (property.name === 'getBuiltinModule') return true;
  if (property.name !== 'resolve') return false;
  return object.type === 'MetaProperty' || (object.type === 'Identifier' && object.name === 'require');
}
