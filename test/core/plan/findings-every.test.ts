import {describe, expect, test} from 'vitest';
import {findDisagreements} from '#core/plan/find-disagreements.ts';
import type {Finding} from '#core/plan/finding.ts';
import type {Settings} from '#core/settings/settings.ts';
import {changesOf, rowsOf, withoutRow} from './changes.ts';
import {pairs, type SheetPair} from './pairs.ts';
import {sample, withLine} from './sample.ts';

const swap = await sample('swap-shinjuku');
const {settings} = swap.sheet;
const changes = changesOf(settings);

const findingsWith = (other: Settings): readonly Finding[] =>
  findDisagreements({...swap, sheet: {...swap.sheet, settings: other}}).findings;

test('64 places of the sheet stand in the configuration too', () => {
  expect(pairs).toHaveLength(64);
});

describe.each(pairs)('$worksheet $cells', pair => {
  test('each of its lines, changed in the file, is found at its cell', () => {
    const unseen = pair.lines.map(itemOf).filter(({fileLine, text}) => {
      const configuration = withLine(swap.configuration, fileLine, changed(text, pair.cells));
      return !findDisagreements({...swap, configuration}).findings.some(one => isAt(one, pair));
    });
    expect(unseen).toEqual([]);
  });

  test('each of its values, changed in the sheet, is one finding with its cell and a line', () => {
    const mine = changes.filter(one => pairOf(one.path) === pair);
    const untold = findDisagreements(swap).uncheckable.filter(one => pair.paths.test(one.path));
    expect([...mine, ...untold]).not.toEqual([]);
    const wrong = mine.flatMap(({path, settings: other}) => {
      const found = findingsWith(other);
      const right = found.length === 1 && isAt(found[0], pair) && isOnLine(found[0]);
      return right ? [] : [{path, found}];
    });
    expect(wrong).toEqual([]);
  });
});

test('every value that a configuration states belongs to one of the 64', () => {
  expect(changes.filter(one => !pairOf(one.path)).map(one => one.path)).toEqual([]);
  expect(changes.length).toBeGreaterThan(450);
});

test('a row that the sheet has no more is one finding with the line of the file', () => {
  const rows = rowsOf(settings).filter(path => pairOf(path) !== undefined);
  expect(rows.length).toBeGreaterThan(90);
  const wrong = rows.flatMap(path => {
    const found = findingsWith(withoutRow(settings, path));
    const right = found.length === 1 && found[0]?.sheet?.shown === null && isOnLine(found[0]);
    return right ? [] : [{path, found}];
  });
  expect(wrong).toEqual([]);
});

test('two filter rules in the other order are one finding', () => {
  const [local, dmz, ...rest] = settings.filters;
  const [one, two, ...more] = dmz?.rules ?? [];
  if (!local || !dmz || !one || !two) throw new Error('a policy with two rules');
  const found = findingsWith({...settings, filters: [local, {...dmz, rules: [two, one, ...more]}, ...rest]});
  expect(found).toMatchObject([{rank: 'note', secret: false, sheet: {worksheet: '④NAT・フィルタ'}}]);
});

function pairOf(path: string): SheetPair | undefined {
  return pairs.find(one => one.paths.test(path));
}

function itemOf(wanted: string): {readonly fileLine: number; readonly text: string} {
  const [start = '', section = ''] = wanted.split(' > ').toReversed();
  const item = swap.configuration.items.find(one => one.section === section && one.text.startsWith(start));
  if (!item) throw new Error(`the file has no ${wanted}`);
  return item;
}

/** A wrong last digit or letter, or what else would make the line say another thing. */
function changed(text: string, cells: string): string | null {
  if (text.startsWith('enable secret ')) return null;
  const said = text
    .replace(/^username admin /, 'username admim ')
    .replace(/^(snmp community .*) ro /, '$1 rw ')
    .replace(/^pppoe parent /, 'dhcp parent ')
    .replace(cells === 'F10' ? '203.0.113.45' : '', cells === 'F10' ? '203.0.113.46' : '');
  if (said !== text) return said;
  return text.replace(/[0-9a-z](?=[^0-9a-z]*$)/i, last => (/\d/.test(last) ? String(9 - Number(last)) : other(last)));
}

function other(letter: string): string {
  return letter === 'z' ? 'y' : String.fromCharCode(letter.charCodeAt(0) + 1);
}

function isOnLine(finding: Finding | undefined): boolean {
  return (finding?.configuration?.fileLine ?? 0) > 0;
}

function isAt(finding: Finding | undefined, {worksheet, cells}: SheetPair): boolean {
  if (finding?.sheet?.worksheet !== worksheet) return false;
  const [from = '', to = from] = cells.split(':');
  const [at, first, last] = [place(finding.sheet.cell), place(from), place(to)];
  return at.column >= first.column && at.column <= last.column && at.row >= first.row && at.row <= last.row;
}

function place(cell: string): {readonly column: string; readonly row: number} {
  return {column: cell.slice(0, 1), row: Number(cell.slice(1))};
}
