import {describe, expect, it} from 'vitest';
import type {Section} from '#core/witness/statement.ts';
import {newPinWrong} from '#renderer/src/lock/new-pin.ts';
import {digitsOf} from '#renderer/src/lock/digits.ts';
import {secondsLeft} from '#renderer/src/lock/wait.ts';
import {columnsOf} from '#renderer/src/witness-page/columns.ts';
import {leads} from '#renderer/src/witness-page/keep-here.ts';
import {strokesOf} from '#renderer/src/witness-page/strokes.ts';

describe('the page of the witness', () => {
  const section = (heading: string): Section => ({heading, lines: []});

  it('stands in two columns without losing or moving a section', () => {
    const headings = ['行った作業', '確認の結果', '残っていること', '取り外した機器', 'お名前などの取り扱い', 'ご署名'];
    const {left, right} = columnsOf({sections: headings.map(section)});
    expect(left.map(one => one.heading)).toEqual(headings.slice(0, 3));
    expect(right.map(one => one.heading)).toEqual(headings.slice(3));
  });

  it('shows a section with a heading it does not know all the same', () => {
    expect(columnsOf({sections: [section('新しい見出し')]}).left).toHaveLength(1);
  });

  it('keeps strokes in thousandths of the pad’s width, with whole milliseconds from each stroke’s beginning', () => {
    const point = (x: number, y: number, time: number) => ({x, y, time, pressure: 0.5});
    const ink = {
      width: 300,
      height: 100,
      svg: '',
      strokes: [[point(30, 15, 1000.4), point(60, 30, 1016.9)], [point(300, 100, 2000)]]
    };
    expect(strokesOf(ink)).toEqual([
      [100, 50, 0, 200, 100, 17],
      [1000, 333, 0]
    ]);
    expect(strokesOf({...ink, width: 600, strokes: [[point(60, 30, 0)]]})).toEqual([[100, 50, 0]]);
  });

  it('lets no key lead away from it, and every key write', () => {
    const plain = {ctrlKey: false, metaKey: false, altKey: false};
    for (const key of ['F5', 'F12']) expect(leads({...plain, key})).toBe(true);
    for (const key of ['v', 'r', 'w', 'I']) expect(leads({...plain, ctrlKey: true, key})).toBe(true);
    expect(leads({...plain, altKey: true, key: 'ArrowLeft'})).toBe(true);
    expect(leads({...plain, metaKey: true, key: 'v'})).toBe(true);
    for (const key of ['v', 'あ', 'Tab', 'Enter', 'Backspace', 'ArrowLeft']) expect(leads({...plain, key})).toBe(false);
    expect(leads({...plain, ctrlKey: true, key: 'a'})).toBe(false);
  });
});

describe('a PIN', () => {
  it('has 4 to 12 digits and is typed twice alike', () => {
    expect(newPinWrong('', '')).toBe('tooShort');
    expect(newPinWrong('123', '123')).toBe('tooShort');
    expect(newPinWrong('1234567890123', '1234567890123')).toBe('tooShort');
    expect(newPinWrong('12a4', '12a4')).toBe('tooShort');
    expect(newPinWrong('1234', '1243')).toBe('differ');
    expect(newPinWrong('1234', '1234')).toBeUndefined();
  });

  it('takes the digits of an input method and nothing but digits', () => {
    expect(digitsOf('１２3 四x4')).toBe('1234');
  });

  it('counts its wait down in whole seconds and never below none', () => {
    expect(secondsLeft(5000, 1001)).toBe(4);
    expect(secondsLeft(5000, 5000)).toBe(0);
    expect(secondsLeft(5000, 9000)).toBe(0);
  });
});
